using System.Collections.ObjectModel;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Acting;

/// <summary>Lets a person act in two steps: fill in, confirm. Only the second one does anything, and then leads back to where the person came from.</summary>
public sealed class ActForm(DeskDoor door)
{
    private const string By = "by", Note = "note", Confirmed = "confirmed";

    // Name, note and a few choices, form-encoded: nine bytes a character at the longest note.
    private const int MostBytes = 32 * 1024;

    /// <summary>Answers a request for an act.</summary>
    internal async Task<IResult> AnswerAsync(HttpRequest request, DeskUser user, DeskAct act, Link back, string section, CancellationToken cancellationToken)
    {
        var given = await ReadAsync(request, cancellationToken);
        if (request.Method != HttpMethods.Get && !FormToken.Accepts(request, given.GetValueOrDefault(FormToken.Field)))
            return DeskDoor.Message(StatusCodes.Status403Forbidden, "操作を受け付けられません", "この画面から送られた操作か確認できませんでした。画面を開き直して、もう一度操作してください。");
        var fields = FieldsOf(act, user, given);
        var refusal = request.Method == HttpMethods.Get ? null : Missing(fields);
        if (request.Method != HttpMethods.Get && refusal is null && given.ContainsKey(Confirmed))
        {
            refusal = await RunAsync(act, user, fields, cancellationToken);
            if (refusal is null)
                return DeskDoor.SeeOther(request, back.Href);
        }

        var frame = await door.FrameAsync(user, act.Title, section, cancellationToken);
        return DeskDoor.Page<ActPage>(
            new ActModel(
                frame, back, act.Explanation, fields, FormToken.For(request), refusal is null ? null : TextOf(refusal, fields),
                request.Method != HttpMethods.Get && refusal is null, act.Irreversible),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
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

    private static async Task<Refusal?> RunAsync(DeskAct act, DeskUser user, IReadOnlyList<ActField> fields, CancellationToken cancellationToken)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        return Act.TryCreate(user.Name ?? values[By], values[Note], out var who) ?? await act.RunAsync(values, who, cancellationToken);
    }
}
