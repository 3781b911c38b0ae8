using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What officers keep beside a submission or an applicant: notes, calls, and who of them deals with it. None of it
/// changes a status or has anything read again.
/// </summary>
public sealed class NoteActs(
    SubmissionRegister submissions,
    ApplicationRegister applications,
    AuditLog audit,
    NoteTexts texts,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Writes down a note or a call.</summary>
    /// <param name="subject">What it is about: a submission, or an applicant, also one that has sent nothing.</param>
    /// <param name="kind"><c>note</c>, <c>call</c>, or null for a note.</param>
    /// <param name="with">With whom the call was.</param>
    /// <param name="heldAt">When the call was: <c>2026-03-26T16:58</c> in Japan's time, or with an offset; null for
    /// now.</param>
    /// <param name="act">Who, and what it says, as its note.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> NoteAsync(
        string subject,
        string? kind,
        string? with,
        string? heldAt,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var (text, refusal) = TextOf(kind, with, heldAt, act);
        if (text is null)
            return refusal;
        // The text first: the record names it, and what it says may not stand in the record.
        var id = Guid.NewGuid().ToString("N");
        var isKept = false;
        await texts.KeepAsync(subject, id, text, cancellationToken);
        refusal = await acts.DoAsync(
            subject,
            act with
            {
                Note = null,
            },
            async cancellation =>
            {
                if (await RelatedAsync(subject, cancellation) is not { } related)
                    return Refusal.NotFound("対象");
                isKept = !await IsWrittenAsync(subject, text, act, cancellation);
                return isKept
                    ? new Deed(ActKind.Note, new() { Text = id }, text.Kind == NoteKind.Call ? "電話の記録" : "メモ")
                    {
                        Also = related,
                    }
                    : Intent.Nothing;
            },
            cancellationToken
        );
        if (refusal is not null || !isKept)
            await texts.EraseAsync(subject, id, cancellationToken);
        return refusal;
    }

    /// <summary>Says who of the officers deals with it: hands it over, takes it over, or gives it back.</summary>
    /// <param name="subject">A submission, or an applicant, also one that has sent nothing.</param>
    /// <param name="owner">The officer's name; null or empty for nobody.</param>
    /// <param name="act">Who, and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> OwnAsync(string subject, string? owner, Act act, CancellationToken cancellationToken)
    {
        var name = owner?.Trim() is { Length: > 0 } given ? given : null;
        if (name?.Length > Act.LongestName || name?.Any(char.IsControl) == true)
            return Refusal.Invalid("owner", $"担当する方の氏名を{Act.LongestName}文字以内で指定してください。");
        return await acts.DoAsync(
            subject,
            act,
            async cancellation =>
            {
                if (await RelatedAsync(subject, cancellation) is not { } related)
                    return Refusal.NotFound("対象");
                var before = ActFold.OwnerOf(subject, await audit.OfAsync(subject, cancellation));
                return before == name
                    ? Intent.Nothing
                    : new Deed(ActKind.Own, new() { Owner = name }, $"担当：{before ?? "なし"} → {name ?? "なし"}")
                    {
                        Also = related,
                    };
            },
            cancellationToken
        );
    }

    /// <summary>What officers keep beside it, the newest first, and who of them deals with it.</summary>
    /// <param name="subject">A submission, or an applicant with all of its submissions.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<OfficersNotes> OfAsync(string subject, CancellationToken cancellationToken)
    {
        var done = await audit.OfAsync(subject, cancellationToken);
        var notes = await Task.WhenAll(
            done.Where(act => act.Act == ActKind.Note)
                .Reverse()
                .Take(MostShown)
                .Select(async act =>
                    (Act: act, Text: await texts.FindAsync(act.Subject, act.Arguments.Text ?? "", cancellationToken))
                )
        );
        return new(
            ActFold.OwnerOf(subject, done),
            [
                .. notes
                    .Where(note => note.Text is not null)
                    .Select(note => new OfficersNote(note.Act.Subject, note.Act.By, note.Act.At, note.Text!)),
            ]
        );
    }

    // The way back to a form and its button again, or a button pressed twice: nothing outdates the form of a note for its
    // writer, since nothing rests on one. Later the same words are another note.
    private static readonly TimeSpan SentAgainWithin = TimeSpan.FromMinutes(5);

    private async Task<bool> IsWrittenAsync(
        string subject,
        NoteText text,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var since = clock.GetUtcNow() - SentAgainWithin;
        var recent = (await audit.OfAsync(subject, cancellationToken)).Where(one =>
            one.Act == ActKind.Note && one.Subject == subject && one.By == act.By && one.At > since
        );
        foreach (var one in recent)
        {
            if (await texts.FindAsync(subject, one.Arguments.Text ?? "", cancellationToken) == text)
                return true;
        }

        return false;
    }

    // Each is looked up by itself.
    private const int MostShown = 50;

    private (NoteText? Text, Refusal? Refusal) TextOf(string? kind, string? with, string? heldAt, Act act)
    {
        var person = with?.Trim() is { Length: > 0 } given ? given : null;
        NoteKind? known = kind switch
        {
            null or "" or "note" => NoteKind.Note,
            "call" => NoteKind.Call,
            _ => null,
        };
        var at = string.IsNullOrWhiteSpace(heldAt) ? clock.GetUtcNow() : JapanTime.Read(heldAt);
        return
            known is null
                ? (null, Refusal.Invalid("kind", "note（メモ）か call（電話）を指定してください。"))
            : act.Note is not { } text ? (null, Refusal.Invalid("note", "内容を入力してください。"))
            : person?.Length > NoteText.LongestWith || person?.Any(char.IsControl) == true
                ? (
                    null,
                    Refusal.Invalid("with", $"電話の相手を{NoteText.LongestWith}文字以内で指定してください。")
                )
            : known == NoteKind.Note ? (new(NoteKind.Note, text, null, null), null)
            : at is not { } held
                ? (
                    null,
                    Refusal.Invalid("heldAt", "電話の日時を 2026-03-26T16:58 の形（日本時間）で指定してください。")
                )
            : held > clock.GetUtcNow()
                ? (null, Refusal.Invalid("heldAt", "電話の日時には、現在より前の日時を指定してください。"))
            : person is null ? (null, Refusal.Invalid("with", "電話の相手を指定してください。"))
            : (new(NoteKind.Call, text, person, held.ToUniversalTime()), null);
    }

    // In whose lists the act stands too; null if there is no such thing.
    private async Task<IReadOnlyList<string>?> RelatedAsync(string subject, CancellationToken cancellationToken) =>
        subject.Split('-', 2) switch
        {
            ["submission", var id] => (await submissions.FindAsync(id, cancellationToken))?.ApplicationsWith(),
            ["application", var code]
                when call.Applicant(code) is not null
                    || await applications.RowAsync(code, cancellationToken) is not null => [],
            _ => null,
        };
}
