using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Noting;

/// <summary>Gathers what the block of notes shows.</summary>
public sealed class NotesReader(NoteActs notes)
{
    private const string OfSubmission = "submission-";

    /// <summary>The model of the block.</summary>
    /// <param name="subject">What the page is about, as records of acts name it.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="seen">What the page shows, or null for somebody who may not act.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    internal async Task<NotesModel> ReadAsync(
        string subject,
        string path,
        SeenFields? seen,
        CancellationToken cancellationToken
    )
    {
        var kept = await notes.OfAsync(subject, cancellationToken);
        return new(
            kept.Owner,
            [.. kept.Notes.Select(note => LineOf(note, subject))],
            seen?.On(NoteForms.LinksFor(path)) ?? []
        );
    }

    private static NoteLine LineOf(OfficersNote note, string subject) =>
        new(
            note.Text.Kind == NoteKind.Call ? new(Tone.Busy, "電話") : new(Tone.None, "メモ"),
            Words.Second(note.Text.HeldAt ?? note.At),
            note.Text.With,
            note.Text.Text,
            note.By,
            note.Subject != subject && note.Subject.StartsWith(OfSubmission, StringComparison.Ordinal)
                ? LinkOf(note.Subject[OfSubmission.Length..])
                : null
        );

    private static Link LinkOf(string id) => new($"提出 {SubmissionId.ReceiptNumber(id)}", Links.Submission(id));
}
