namespace SeisFunctions.Domain.Collections;

/// <summary>
/// Everything that decides how the collections of a selected applicant stand: what is due, what has come, and what
/// officers have said.
/// </summary>
/// <param name="Applicant">Code of the applicant.</param>
/// <param name="AppliedAt">When the newest submission of its application was received, UTC.</param>
/// <param name="Due">What is due.</param>
/// <param name="Mails">What has come, in any order.</param>
/// <param name="Marks">What officers have said.</param>
public sealed record CollectionBook(
    string Applicant,
    DateTimeOffset AppliedAt,
    IReadOnlyList<DueItem> Due,
    IReadOnlyList<CollectedMail> Mails,
    IReadOnlyList<CollectionMark> Marks
)
{
    /// <summary>Whether the applicant has nothing to hand in any more.</summary>
    public bool IsExcused { get; init; }
}
