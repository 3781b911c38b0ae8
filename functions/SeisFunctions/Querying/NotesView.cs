using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>Answer of <c>GET /api/applications/{code}/notes</c> and <c>GET /api/submissions/{id}/notes</c>.</summary>
/// <param name="Owner">Who of the officers deals with it, or null.</param>
/// <param name="Notes">Notes and calls, newest first; of an applicant, with those on its submissions.</param>
/// <param name="Version">What acts name that rest on what is shown (<c>If-Match</c>).</param>
public sealed record NotesView(string? Owner, IReadOnlyList<NoteView> Notes, string Version)
{
    /// <summary>The view of what officers keep.</summary>
    public static NotesView Of(OfficersNotes kept, SeenVersion version) =>
        new(
            kept.Owner,
            [
                .. kept.Notes.Select(note => new NoteView(
                    note.Subject,
                    note.Text.Kind,
                    note.Text.Text,
                    note.Text.With,
                    note.Text.HeldAt,
                    note.By,
                    note.At
                )),
            ],
            version.ToString()
        );
}

/// <summary>A note or a call.</summary>
/// <param name="Subject">What it is about: <c>application-CODE</c> or <c>submission-ID</c>.</param>
/// <param name="Kind"><c>note</c> or <c>call</c>.</param>
/// <param name="Note">What it says.</param>
/// <param name="With">With whom the call was, or null.</param>
/// <param name="HeldAt">When the call was, or null.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When it was written.</param>
public sealed record NoteView(
    string Subject,
    NoteKind Kind,
    string Note,
    string? With,
    DateTimeOffset? HeldAt,
    string By,
    DateTimeOffset At
);
