using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// Lets a person act in two steps: fill in, confirm. The first one tells what stands against the act. Only the second
/// one does anything, and then leads back to where the person came from; an act from which nothing follows has the first
/// one alone. Both are done on the version that the person saw: where that has changed, the form comes back as filled
/// in, with what has changed.
/// </summary>
public sealed class ActForm(DeskDoor door, FormToken token, Versions versions, ChangesSince changes, TimeProvider clock)
{
    /// <summary>Name of the field for the reason.</summary>
    internal const string Note = "note";

    private const string By = "by",
        Reason = "reason",
        Confirmed = "confirmed";

    /// <summary>Answers a request for an act.</summary>
    /// <param name="request">The request.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <param name="subject">What is acted on, as records of acts name it.</param>
    /// <param name="back">Where the person came from.</param>
    /// <param name="section">Where that stands in the desk.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    internal async Task<IResult> AnswerAsync(
        HttpRequest request,
        DeskUser user,
        DeskAct act,
        string subject,
        Link back,
        string section,
        CancellationToken cancellationToken
    )
    {
        var isSent = HttpMethods.IsPost(request.Method);
        var (form, unreadable) = isSent
            ? await PostedForm.ReadAsync(request, act.MostBytes, act.MostFields, cancellationToken)
            : (FormCollection.Empty, null);
        if (unreadable is not null)
            return unreadable;
        // Browsers send line ends as CR LF; a note is kept with plain ones.
        var given = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString().ReplaceLineEndings("\n"));
        if (isSent && act.FilledInAsync is { } filledInAsync)
            act = await filledInAsync(act, given, cancellationToken);
        var isProved = !isSent || await token.AcceptsAsync(request);
        if (await versions.OfAsync(subject, cancellationToken) is not { } now)
            return DeskDoor.NotFound("操作の対象");
        var seen = isSent
            ? SeenFields.Of(given, clock.GetUtcNow())
            : SeenFields.Of(request.Query, now.Version, clock.GetUtcNow());
        var fields = FieldsOf(act, user, given);
        var refusal =
            !isProved ? FormToken.Unproved
            : seen.Version?.Covers(now.Version) != true ? Refusal.Stale()
            : isSent ? FaultOf(fields)
            : null;
        if (isSent && refusal is null)
        {
            // What would be refused is told before the person confirms it, not after.
            var isConfirmed = act.Button is not null || given.ContainsKey(Confirmed);
            refusal = await RunAsync(act, user, fields, now.Version, onlyAsks: !isConfirmed, cancellationToken);
            if (refusal is null && isConfirmed)
                return DeskDoor.SeeOther(request, act.Next() ?? back.Href);
            if (refusal == Refusal.OnlyAsked)
                refusal = null;
        }

        ChangesModel? since = null;
        if (refusal?.Code == Refusal.Outdated)
        {
            // Somebody may have been faster just now.
            now = await versions.OfAsync(subject, cancellationToken) ?? now;
            var values = fields.ToDictionary(field => field.Name, field => field.Value);
            since = await changes.OfAsync(
                now.Subject,
                seen.Version,
                seen.At,
                user.Name ?? values.GetValueOrDefault(By),
                values.GetValueOrDefault(Note),
                cancellationToken
            );
            seen = new(now.Version, clock.GetUtcNow());
        }

        var frame = await door.FrameAsync(user, act.Title, section, cancellationToken);
        return DeskDoor.Page<ActPage>(
            new ActModel(
                frame,
                back,
                act.Explanation,
                [.. fields, .. seen.Fields],
                token.For(request),
                refusal is null || since is not null ? null : TextOf(refusal, fields),
                isSent && refusal is null,
                act.Button,
                act.Irreversible,
                since
            )
            {
                Notice = act.Notice,
                Beside = act.Beside,
            },
            StatusOf(refusal, isSent)
        );
    }

    /// <summary>The first step of an act, to stand on another page than its own.</summary>
    /// <param name="request">The request for that page.</param>
    /// <param name="user">Who looks at it.</param>
    /// <param name="act">The act.</param>
    /// <param name="seen">What that page shows.</param>
    /// <param name="path">Where the act is done.</param>
    internal OfferedAct Offer(HttpRequest request, DeskUser user, DeskAct act, SeenFields seen, string path) =>
        new(
            path,
            act.Title,
            act.Explanation,
            [.. FieldsOf(act, user, new Dictionary<string, string>()), .. seen.Fields],
            token.For(request)
        )
        {
            Button = act.Button ?? act.Title,
        };

    // Whoever opens the form of an outdated page sees what has changed, and has done nothing yet.
    private static int StatusOf(Refusal? refusal, bool isSent) =>
        refusal switch
        {
            null => StatusCodes.Status200OK,
            _ when !isSent => StatusCodes.Status200OK,
            _ when refusal == FormToken.Unproved => StatusCodes.Status403Forbidden,
            { Code: Refusal.Outdated } => StatusCodes.Status412PreconditionFailed,
            _ => StatusCodes.Status400BadRequest,
        };

    private static IReadOnlyList<ActField> FieldsOf(
        DeskAct act,
        DeskUser user,
        IReadOnlyDictionary<string, string> given
    )
    {
        var fields = act.Fields.AsEnumerable();
        if (act.TakesNote)
            fields = fields.Append(
                new(
                    Note,
                    act.NoteLabel,
                    ActFieldKind.Text,
                    act.NoteValue,
                    act.NoteRequired,
                    act.NoteHint,
                    Longest: Act.LongestNote
                )
            );
        if (user.Name is null)
            fields = fields.Append(new(By, "操作する方の氏名", ActFieldKind.Line, "", true, Longest: Act.LongestName));
        return [.. fields.Select(field => field with { Value = given.GetValueOrDefault(field.Name, field.Value) })];
    }

    private static Refusal? FaultOf(IReadOnlyList<ActField> fields) =>
        fields.Select(FaultOf).FirstOrDefault(fault => fault is not null);

    private static Refusal? FaultOf(ActField field)
    {
        var isChoice = field.Kind == ActFieldKind.Choice;
        if (string.IsNullOrWhiteSpace(field.Value))
            return field.Required
                ? Bad($"「{field.Label}」が空欄です。", isChoice ? "一覧から選んでください。" : "入力してください。")
                : null;
        if (isChoice && field.Options?.Any(option => option.Value == field.Value) != true)
            return Bad($"「{field.Label}」に、一覧にない値が指定されました。", "一覧から選んでください。");
        return field.Value.Length > field.Longest
            ? Bad($"「{field.Label}」が長すぎます。", $"{field.Longest:#,0}文字以内で入力してください。")
            : null;
    }

    private static Refusal Bad(string title, string detail) => new("request.badField", title, detail);

    // What is refused further in is told by the name that programs use; a person reads the label.
    private static string TextOf(Refusal refusal, IReadOnlyList<ActField> fields)
    {
        var text = $"{refusal.Title}{refusal.Detail}";
        var name = text.Split(' ', 2)[0];
        // Programs may call the note a reason.
        return fields.FirstOrDefault(field => field.Name == (name == Reason ? Note : name)) is { } named
            ? $"「{named.Label}」{text[name.Length..].TrimStart()}"
            : text;
    }

    private static async Task<Refusal?> RunAsync(
        DeskAct act,
        DeskUser user,
        IReadOnlyList<ActField> fields,
        SeenVersion seen,
        bool onlyAsks,
        CancellationToken cancellationToken
    )
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        return user.TryAct(values.GetValueOrDefault(By), values.GetValueOrDefault(Note), out var who)
            ?? await act.RunAsync(
                values,
                who with
                {
                    Version = seen.ToString(),
                    After = seen.Acts,
                    OnlyAsks = onlyAsks,
                },
                cancellationToken
            );
    }
}
