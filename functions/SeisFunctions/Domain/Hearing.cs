namespace SeisFunctions.Domain;

/// <summary>A hearing of an applicant, as it was last written down.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What was written.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Hearing(string Id, HearingText Text, string By, DateTimeOffset At);
