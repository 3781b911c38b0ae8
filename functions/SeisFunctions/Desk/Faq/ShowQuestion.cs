using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Records;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Faq;

/// <summary><c>GET /questions/{id}</c>: an entry of the list of questions and answers in full.</summary>
public sealed class ShowQuestion(
    DeskDoor door,
    FaqRegister faq,
    FaqActs faqActs,
    AuditLog audit,
    Versions versions,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>200 with the page, or 404.</summary>
    [Function(nameof(ShowQuestion))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "questions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var seen = new SeenFields(
                (await versions.OfAsync(FaqEntry.SubjectOf(id), cancellationToken))?.Version,
                clock.GetUtcNow()
            );
            if (await faq.FindAsync(id, cancellationToken) is not { } entry)
                return DeskDoor.NotFound("質問と回答");
            var frame = await door.FrameAsync(user, "質問と回答", Links.Questions, cancellationToken);
            var acts = await audit.OfAsync(FaqEntry.SubjectOf(id), cancellationToken);
            var marks = await faqActs.MarksInAsync(entry, cancellationToken);
            var (whole, text) = (entry.Text.Whole, entry.Text);
            return DeskDoor.Page<QuestionPage>(
                new QuestionModel(
                    frame,
                    FaqLabel.Of(entry),
                    FactsOf(entry),
                    entry.Submission is { } source
                        ? new(SubmissionId.ReceiptNumber(source), Links.Submission(source))
                        : null,
                    TextPiece.Of(whole, marks, text.Topic.Length + 1, text.Question.Length),
                    TextPiece.Of(whole, marks, whole.Length - text.Answer.Length, text.Answer.Length),
                    [.. marks.Select(mark => (TextPiece.NameOf(mark.Kind), mark.In(whole)))],
                    entry is { IsPublic: true, IsUpToDate: false, Released: { } released }
                        ? new("変更は公開の操作をするまで掲載しません。", released.Question, released.Answer)
                        : null,
                    await VersionsAsync(entry, acts, cancellationToken),
                    [.. acts.Reverse().Select(new RecordLines(call).Of)],
                    frame.CanAct ? seen.On(FaqForms.LinksFor(entry)) : []
                )
            );
        });

    private static IReadOnlyList<(string Name, string Value)> FactsOf(FaqEntry entry) =>
        [
            ("分類", entry.Text.Topic),
            ("表示順", $"{entry.Text.Order}"),
            ("最後に書いた人", $"{entry.Author}（{Words.Second(entry.WrittenAt)}）"),
            .. entry.ReleasedAt is { } at ? [("最初の公開", Words.Second(at))] : Array.Empty<(string, string)>(),
            .. entry.ChangedAt is { } changed
                ? [("公開後の変更", Words.Second(changed))]
                : Array.Empty<(string, string)>(),
        ];

    private async Task<IReadOnlyList<FaqVersion>> VersionsAsync(
        FaqEntry entry,
        IReadOnlyList<AuditEntry> acts,
        CancellationToken cancellationToken
    )
    {
        var versions = new List<FaqVersion>();
        foreach (var act in acts.Reverse().Where(act => act.Act == ActKind.Draft))
        {
            if (
                act.Arguments.Text != entry.TextId
                && await faq.TextAsync(entry.Id, act.Arguments.Text, cancellationToken) is { } text
            )
                versions.Add(new($"{Words.Second(act.At)}　{act.By}", text.Question, text.Answer));
        }

        return versions;
    }
}
