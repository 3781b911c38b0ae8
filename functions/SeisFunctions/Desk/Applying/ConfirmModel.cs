namespace SeisFunctions.Desk.Applying;

/// <summary>Confirming uploads by the link that was mailed.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Code">What makes the link work: it goes along unseen.</param>
/// <param name="Applicant">Whose application they name.</param>
/// <param name="ReceiptNumber">The one that the link was mailed for.</param>
/// <param name="Waiting">What can be confirmed.</param>
/// <param name="Confirmed">What has just been confirmed; empty before.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
/// <param name="HasExpired">Whether it does not any more.</param>
/// <param name="NothingChosen">Whether the person has chosen nothing.</param>
/// <param name="NotOffered">How many of the chosen are none of those that the link can confirm.</param>
public sealed record ConfirmModel(
    PublicFrame Frame,
    string Code,
    string Applicant,
    string ReceiptNumber,
    IReadOnlyList<UploadLine> Waiting,
    IReadOnlyList<UploadLine> Confirmed,
    string ExpiresAt,
    bool HasExpired,
    bool NothingChosen,
    int NotOffered
)
{
    internal const string CodeField = "code",
        ConfirmField = "confirm";
}

/// <summary>Before the code is known: a browser with scripts takes it from the link by itself.</summary>
/// <param name="Frame">Around the page.</param>
public sealed record ConfirmCodeModel(PublicFrame Frame);

/// <summary>An upload. Nothing that its sender wrote is shown: it may be anybody.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ReceiptNumber">受付番号.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Files">Number and size of its files.</param>
public sealed record UploadLine(string Id, string ReceiptNumber, string ReceivedAt, string Files);
