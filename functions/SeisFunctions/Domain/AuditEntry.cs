namespace SeisFunctions.Domain;

/// <summary>One act of a person, or one change of state that somebody may have to prove later. Kept for good, never changed.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, as that person signed in or wrote; <see cref="Machine"/> for the intake itself.</param>
/// <param name="Act">What was done, as a stable word: <c>assign</c>, <c>retry</c>.</param>
/// <param name="Subject">What it was done to: <see cref="OfSubmission"/>, <see cref="OfApplication"/> or <see cref="OfCall"/>.</param>
/// <param name="Note">Why, as that person wrote, or null.</param>
/// <param name="Details">What was before and what came of it, in Japanese, or null.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, string Act, string Subject, string? Note, string? Details)
{
    /// <summary>Who acts where no person does.</summary>
    public const string Machine = "自動処理";

    /// <summary>The call as a subject.</summary>
    public const string OfCall = "call";

    /// <summary>A submission as a subject.</summary>
    public static string OfSubmission(string id) => $"submission-{id}";

    /// <summary>An application as a subject.</summary>
    public static string OfApplication(string applicant) => $"application-{applicant}";
}
