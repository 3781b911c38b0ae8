using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Noting;

/// <summary>What officers keep beside a submission or an applicant.</summary>
/// <param name="Owner">Who of them deals with it, or null.</param>
/// <param name="Notes">Their notes and calls, newest first.</param>
/// <param name="Acts">Forms to write one down, and to hand it over.</param>
public sealed record NotesModel(string? Owner, IReadOnlyList<NoteLine> Notes, IReadOnlyList<Link> Acts)
{
    /// <summary>Nothing, and nothing can be done.</summary>
    public static NotesModel None { get; } = new(null, [], []);
}

/// <summary>A note or a call.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="At">When it was written, or the call was.</param>
/// <param name="With">With whom the call was, or null.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Submission">The submission that it is about, where that is not the page's own subject, or null.</param>
public sealed record NoteLine(Label Kind, string At, string? With, string Text, string By, Link? Submission);
