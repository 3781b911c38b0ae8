using SeisFunctions.Domain;

namespace SeisFunctions.Briefing;

/// <summary>
/// What came of a registration. It is the same for an address that is new and for one that is known: nobody can ask here
/// who has registered.
/// </summary>
/// <param name="State">Whether registrations are taken.</param>
/// <param name="Faults">What is wrong with the entry; nothing is kept then.</param>
/// <param name="Against">Why whoever entered it cannot take part, though the entry is kept; or null.</param>
public sealed record RegistrationOutcome(
    BriefingState State,
    IReadOnlyList<RegistrationFault> Faults,
    string? Against
)
{
    /// <summary>What everybody is told beside it, whose address is known and whose is not.</summary>
    public const string Note =
        "同じメールアドレスの申込みを事務局が取り消し、又は訂正していた場合は、今回の申込みを担当者が確認しています。確認が済むまで、登録の内容と参加の可否は変わりません。";

    /// <summary>Whether it is kept.</summary>
    public bool IsKept => State == BriefingState.Open && Faults.Count == 0;
}
