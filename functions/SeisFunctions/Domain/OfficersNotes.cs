namespace SeisFunctions.Domain;

/// <summary>What officers keep beside a submission or an applicant.</summary>
/// <param name="Owner">Who of them deals with it, or null.</param>
/// <param name="Notes">Their notes and calls, newest first, but for what is erased.</param>
public sealed record OfficersNotes(string? Owner, IReadOnlyList<OfficersNote> Notes);

/// <summary>A note or a call.</summary>
/// <param name="Subject">What it is about, as records of acts name it.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">What was written.</param>
public sealed record OfficersNote(string Subject, string By, DateTimeOffset At, NoteText Text);
