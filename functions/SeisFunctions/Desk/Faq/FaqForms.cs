using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls.Persons;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Submissions;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Intake;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Faq;

/// <summary>
/// The forms by which officers keep the list of questions and answers: an entry is written in one step, and released in
/// two.
/// </summary>
public sealed class FaqForms(
    FaqRegister faq,
    FaqActs faqActs,
    SubmissionRegister submissions,
    LetterRegister letters,
    DraftActs drafts,
    MailTextsReader mails
)
{
    private const string Write = "write",
        Release = "release",
        Withdraw = "withdraw",
        Topic = "topic",
        Order = "order",
        Question = "question",
        Answer = "answer",
        Confirmed = "words";

    // Between two entries, so that one can be put between them.
    private const int OrderStep = 10;

    // Nine bytes a character as forms send it, and a little for the rest.
    private const int MostBytes = (9 * (FaqText.LongestQuestion + FaqText.LongestAnswer)) + (16 * 1024);

    /// <summary>The button for a new entry, made from correspondence or written freely.</summary>
    internal static Link New(string? submissionId) =>
        submissionId is null
            ? new("質問と回答を書く", $"{Links.Questions}/acts/{Write}")
            : new("質問と回答に載せる", $"{Links.Questions}/acts/{Write}?from={submissionId}");

    /// <summary>Path of the form for a new entry of this id.</summary>
    internal static string PathOf(string id, string? submissionId) =>
        $"{Links.Question(id)}/acts/{Write}" + (submissionId is null ? "" : $"?from={submissionId}");

    /// <summary>Buttons for the page of an entry.</summary>
    internal static IReadOnlyList<Link> LinksFor(FaqEntry entry) =>
        [
            new("修正する", $"{Links.Question(entry.Id)}/acts/{Write}"),
            .. entry.IsUpToDate
                ? Array.Empty<Link>()
                : [new(entry.IsPublic ? "変更を公開する" : "公開する", $"{Links.Question(entry.Id)}/acts/{Release}")],
            .. entry.IsPublic
                ? [new("掲載を取りやめる", $"{Links.Question(entry.Id)}/acts/{Withdraw}")]
                : Array.Empty<Link>(),
        ];

    /// <summary>The act of this word on an entry, which need not be there yet; or null.</summary>
    internal async Task<DeskAct?> FindAsync(
        string word,
        string id,
        string? submissionId,
        CancellationToken cancellationToken
    )
    {
        if (!SubmissionId.IsValid(id))
            return null;
        var entry = await faq.FindAsync(id, cancellationToken);
        return (word, entry) switch
        {
            (Write, _) => await WriteAsync(id, entry, submissionId, cancellationToken),
            (Release, not null) => ReleaseOf(entry, await faqActs.MarksInAsync(entry, cancellationToken)),
            (Withdraw, { IsPublic: true }) => new(
                word,
                "掲載を取りやめる",
                "この質問と回答を、公開しているページから外します。内容と操作記録は残り、もう一度公開できます。",
                [],
                (_, who, cancellation) => faqActs.WithdrawAsync(id, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            _ => null,
        };
    }

    private DeskAct ReleaseOf(FaqEntry entry, IReadOnlyList<TextMark> marks) =>
        new(
            Release,
            entry.IsPublic ? "変更を公開する" : "公開する",
            "この内容を、誰でも閲覧できるページに掲載します。"
                + (entry.IsPublic ? "変更した日付も表示します。" : "掲載した日付も表示します。"),
            marks.Count == 0
                ? []
                :
                [
                    new(
                        Confirmed,
                        "特定できるおそれのある表現の確認",
                        ActFieldKind.Choice,
                        "",
                        true,
                        "次の表現が残っています：" + string.Join("、", marks.Select(mark => mark.In(entry.Text.Whole)).Distinct()),
                        [new(FaqActs.SealOf(entry, marks), "いずれも、公開して差し支えないことを確認した", false)]
                    ),
                ],
            (values, who, cancellation) =>
                faqActs.ReleaseAsync(entry.Id, values.GetValueOrDefault(Confirmed), who, cancellation)
        )
        {
            NoteLabel = "備考",
        };

    private async Task<DeskAct> WriteAsync(
        string id,
        FaqEntry? entry,
        string? submissionId,
        CancellationToken cancellationToken
    )
    {
        var all = await faq.AllAsync(cancellationToken);
        var source =
            entry is null && submissionId is not null
                ? await submissions.FindAsync(submissionId, cancellationToken)
                : null;
        var texts = source is null ? [] : await mails.ReadAsync(source, cancellationToken);
        var text =
            entry?.Text
            ?? new(
                "",
                all.Select(one => one.Text.Order).DefaultIfEmpty().Max() + OrderStep,
                Cut(QuestionIn(texts), FaqText.LongestQuestion),
                source is null ? "" : Cut(await AnswerToAsync(source, cancellationToken), FaqText.LongestAnswer)
            );
        return new(
            Write,
            entry is null ? "質問と回答を書く" : "質問と回答を修正する",
            "まだ公開しません。個人の氏名、所属、連絡先、申請者の名称や、個別の事情が分かる記載は、取り除いてください。",
            FieldsOf(text, all),
            (values, who, cancellation) => faqActs.WriteAsync(id, source?.Id, TextIn(values), who, cancellation)
        )
        {
            TakesNote = false,
            MostBytes = MostBytes,
            Button = "保存する",
            Next = () => Links.Question(id),
            Notice =
                source is not null && all.Any(one => one.Submission == source.Id)
                    ? "この連絡からは、すでに質問と回答が作成されています。"
                    : null,
            Beside = texts,
        };
    }

    private static IReadOnlyList<ActField> FieldsOf(FaqText text, IReadOnlyList<FaqEntry> all) =>
        [
            new(
                Topic,
                "分類",
                ActFieldKind.Line,
                text.Topic,
                true,
                "同じ分類のものをまとめて表示します。例：応募要件、様式の記入、提出の方法",
                [.. all.Select(one => one.Text.Topic).Distinct().Select(topic => new Choice(topic, topic, false))],
                FaqText.LongestTopic
            ),
            new(
                Order,
                "表示順",
                ActFieldKind.Line,
                text.Order.ToString(CultureInfo.InvariantCulture),
                true,
                "小さい番号から順に表示します。",
                Longest: 4
            ),
            new(Question, "質問", ActFieldKind.Text, text.Question, true, Longest: FaqText.LongestQuestion),
            new(Answer, "回答", ActFieldKind.Letter, text.Answer, true, Longest: FaqText.LongestAnswer),
        ];

    private static FaqText TextIn(IReadOnlyDictionary<string, string> values) =>
        new(
            values[Topic],
            int.TryParse(values[Order].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var order)
                ? order
                : -1,
            values[Question],
            values[Answer]
        );

    // What its sender wrote, without what was quoted.
    private static string QuestionIn(IReadOnlyList<MailTextLine> mails) =>
        mails is [var mail, ..]
            ? string.Join('\n', mail.Passages.Where(one => !one.IsQuoted).Select(one => one.Text))
            : "";

    // What officers have put into the template of the call: greetings and the secretariat's name are not part of it.
    private async Task<string> AnswerToAsync(Submission asked, CancellationToken cancellationToken)
    {
        var answers = (await letters.OfAsync(asked.Applicant ?? Letter.NoApplicant, cancellationToken))
            .Where(letter =>
                letter.SubmissionId == asked.Id
                && letter is { Kind: LetterKind.Answer, State: not (LetterState.Draft or LetterState.Discarded) }
            )
            .OrderBy(letter => letter.CreatedAt);
        return answers.LastOrDefault() is { } last && await drafts.TextAsync(last, cancellationToken) is { } text
            ? string.Join(
                '\n',
                TextChange.Of(text.TemplateBody, text.Body).Where(change => change.Added).Select(change => change.Line)
            )
            : "";
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
