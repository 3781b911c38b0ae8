using System.Collections.ObjectModel;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// Lets a person act in two steps: fill in, confirm. Only the second one does anything, and then leads back to where the person came from. Both are done on the
/// version that the person saw: where that has changed, the form comes back as filled in, with what has changed.
/// </summary>
public sealed class ActForm(DeskDoor door, Versions versions, ChangesSince changes, TimeProvider clock)
{
    private const string By = "by", Note = "note", Confirmed = "confirmed";

    // Name, note and a few choices, form-encoded: nine bytes a character at the longest note.
    private const int MostBytes = 32 * 1024;

    /// <summary>Answers a request for an act.</summary>
    /// <param name="request">The request.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <param name="subject">What is acted on, as records of acts name it.</param>
    /// <param name="back">Where the person came from.</param>
    /// <param name="section">Where that stands in the desk.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    internal async Task<IResult> AnswerAsync(HttpRequest request, DeskUser user, DeskAct act, string subject, Link back, string section, CancellationToken cancellationToken)
    {
        var given = await ReadAsync(request, cancellationToken);
        var isSent = request.Method == HttpMethods.Post;
        if (isSent && !FormToken.Accepts(request, given.GetValueOrDefault(FormToken.Field)))
            return DeskDoor.Message(StatusCodes.Status403Forbidden, "操作を受け付けられません", "この画面から送られた操作か確認できませんでした。画面を開き直して、もう一度操作してください。");
        if (await versions.OfAsync(subject, cancellationToken) is not { } now)
            return DeskDoor.NotFound("操作の対象");
        var seen = isSent ? SeenFields.Of(given, clock.GetUtcNow()) : SeenFields.Of(request.Query, now.Version, clock.GetUtcNow());
        var fields = FieldsOf(act, user, given);
        var refusal = seen.Version?.Covers(now.Version) != true ? Refusal.Stale() : isSent ? Missing(fields) : null;
        if (isSent && refusal is null && given.ContainsKey(Confirmed))
        {
            refusal = await RunAsync(act, user, fields, now.Version, cancellationToken);
            if (refusal is null)
                return DeskDoor.SeeOther(request, back.Href);
        }

        ChangesModel? since = null;
        if (refusal?.Code == Refusal.Outdated)
        {
            // Somebody may have been faster just now.
            now = await versions.OfAsync(subject, cancellationToken) ?? now;
            since = await changes.OfAsync(now.Subject, seen.Version, seen.At, cancellationToken);
            seen = new(now.Version, clock.GetUtcNow());
        }

        var frame = await door.FrameAsync(user, act.Title, section, cancellationToken);
        return DeskDoor.Page<ActPage>(
            new ActModel(
                frame, back, act.Explanation, [.. fields, .. seen.Fields], FormToken.For(request), refusal is null || since is not null ? null : TextOf(refusal, fields),
                isSent && refusal is null, act.Irreversible, since),
            refusal is null || !isSent ? StatusCodes.Status200OK : since is not null ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status400BadRequest);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethods.Get || !request.HasFormContentType || request.ContentLength is null or > MostBytes)
            return ReadOnlyDictionary<string, string>.Empty;
        var form = await request.ReadFormAsync(new() { BufferBodyLengthLimit = MostBytes, ValueCountLimit = 20 }, cancellationToken);
        // Browsers send line ends as CR LF; a note is kept with plain ones.
        return form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString().ReplaceLineEndings("\n"));
    }

    private static IReadOnlyList<ActField> FieldsOf(DeskAct act, DeskUser user, IReadOnlyDictionary<string, string> given)
    {
        var fields = act.Fields.Append(new(Note, "理由", ActFieldKind.Text, "", act.NoteRequired, "操作記録に残ります。", Longest: Act.LongestNote));
        if (user.Name is null)
            fields = fields.Append(new(By, "操作する方の氏名", ActFieldKind.Line, "", true, Longest: Act.LongestName));
        return [.. fields.Select(field => field with { Value = given.GetValueOrDefault(field.Name, field.Value) })];
    }

    private static Refusal? Missing(IReadOnlyList<ActField> fields) =>
        fields.FirstOrDefault(field => field is { Required: true } && string.IsNullOrWhiteSpace(field.Value)) is { } missing
            ? new("request.badField", $"「{missing.Label}」が空欄です。", missing.Kind == ActFieldKind.Choice ? "一覧から選んでください。" : "入力してください。")
            : null;

    // What is refused further in is told by the name that programs use; a person reads the label.
    private static string TextOf(Refusal refusal, IReadOnlyList<ActField> fields)
    {
        var text = $"{refusal.Title}{refusal.Detail}";
        return fields.FirstOrDefault(field => text.StartsWith($"{field.Name} ", StringComparison.Ordinal)) is { } named ? $"「{named.Label}」{text[(named.Name.Length + 1)..]}" : text;
    }

    private static async Task<Refusal?> RunAsync(DeskAct act, DeskUser user, IReadOnlyList<ActField> fields, SeenVersion seen, CancellationToken cancellationToken)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        return Act.TryCreate(user.Name ?? values[By], values[Note], out var who)
            ?? await act.RunAsync(values, who with { Version = seen.ToString(), After = seen.Acts }, cancellationToken);
    }
}
