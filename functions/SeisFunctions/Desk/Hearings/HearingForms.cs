using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Hearings;

/// <summary>
/// The form by which officers plan a hearing and write down what was answered. Nothing follows from it, so that it is
/// done at once.
/// </summary>
public sealed class HearingForms(
    HearingActs hearings,
    ApplicationRegister applications,
    SubmissionLists listed,
    CallDefinition call
)
{
    private const string Plan = "hear",
        Revise = "hear-";

    // Questions and answers at their longest, form-encoded with nine bytes a character.
    private const int MostBytes =
        DeskDoor.MostBytes
        + (9 * HearingText.MostQuestions * (HearingText.LongestQuestion + HearingText.LongestAnswer));

    // Three of each question.
    private const int MostFields = DeskDoor.MostFields + (3 * HearingText.MostQuestions);

    // Of these an officer knows the numbers without looking them up.
    private const int MostMailsShown = 5;

    /// <summary>Button for the page of an application.</summary>
    internal static Link LinkFor(string code) => new("ヒアリングを予定する", $"/applications/{code}/acts/{Plan}");

    /// <summary>Button for the page of a hearing.</summary>
    internal static Link LinkFor(string code, Hearing hearing) =>
        new("回答を記録する、予定を変える", $"/applications/{code}/acts/{Revise}{hearing.Id}");

    /// <summary>The act of this word, or null.</summary>
    internal async Task<DeskAct?> FindAsync(string word, ApplicationRow row, CancellationToken cancellationToken)
    {
        if (word == Plan)
            return await ActAsync(row.Code, null, await QuestionsOfAsync(row, cancellationToken), cancellationToken);
        if (!word.StartsWith(Revise, StringComparison.Ordinal))
            return null;
        var known = await hearings.OfAsync(row.Code, cancellationToken);
        return known.FirstOrDefault(one => one.Id == word[Revise.Length..]) is { } hearing
            ? await ActAsync(row.Code, hearing, hearing.Text.Questions, cancellationToken)
            : null;
    }

    private async Task<DeskAct> ActAsync(
        string code,
        Hearing? hearing,
        IReadOnlyList<HearingQuestion> questions,
        CancellationToken cancellationToken
    )
    {
        string? written = null;
        return new(
            hearing is null ? Plan : Revise + hearing.Id,
            hearing is null ? "ヒアリングを予定する" : "ヒアリングを記録する",
            "事務局内部の記録です。申請の状態は変わらず、申請者には通知しません。保存期間が終わると消去します。",
            [
                new(
                    "heldAt",
                    "日時",
                    ActFieldKind.Instant,
                    hearing is null
                        ? ""
                        : JapanTime
                            .Of(hearing.Text.HeldAt)
                            .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
                    true
                ),
                new(
                    "with",
                    "参加者",
                    ActFieldKind.Line,
                    hearing?.Text.With ?? "",
                    true,
                    "申請者側と事務局側の部署と氏名",
                    Longest: HearingText.LongestWith
                ),
                new(
                    "state",
                    "状態",
                    ActFieldKind.Choice,
                    Links.Word(hearing?.Text.State ?? HearingState.Planned),
                    true,
                    Options:
                    [
                        .. Enum.GetValues<HearingState>()
                            .Select(one => new Choice(Links.Word(one), HearingActs.StateText(one), false)),
                    ]
                ),
                .. Enumerable
                    .Range(0, HearingText.MostQuestions)
                    .SelectMany(index => FieldsOf(index + 1, index < questions.Count ? questions[index] : null)),
                new(
                    "mails",
                    "関連するメールの受付番号（1行に1件）",
                    ActFieldKind.Text,
                    string.Join('\n', (hearing?.Text.Mails ?? []).Select(SubmissionId.ReceiptNumber)),
                    false,
                    await MailsOfAsync(code, cancellationToken),
                    Longest: Act.LongestNote
                ),
            ],
            async (values, who, cancellation) =>
            {
                if (!PageQuery.TryWord<HearingState>(values["state"], out var state))
                    return Refusal.Invalid("状態", "一覧から選んでください。");
                (written, var refusal) = await hearings.WriteAsync(
                    code,
                    hearing?.Id,
                    new(
                        values["heldAt"],
                        values["with"],
                        state,
                        [
                            .. Enumerable
                                .Range(1, HearingText.MostQuestions)
                                .Select(number => new HearingQuestion(
                                    values[$"requirement{number}"],
                                    values[$"question{number}"],
                                    values[$"answer{number}"]
                                )),
                        ],
                        values["mails"].Split('\n')
                    ),
                    who,
                    cancellation
                );
                return refusal;
            }
        )
        {
            Notice =
                hearing is null && questions.Count > 0
                    ? "確認が必要な応募要件と指摘事項から、質問の案を入力してあります。必要に応じて直してください。"
                    : null,
            TakesNote = false,
            Button = "記録する",
            MostBytes = MostBytes,
            MostFields = MostFields,
            Next = () => written is null ? null : Links.Hearing(code, written),
        };
    }

    private IEnumerable<ActField> FieldsOf(int number, HearingQuestion? question) =>
        [
            new(
                $"requirement{number}",
                $"質問{number}の応募要件",
                ActFieldKind.Choice,
                question?.Requirement ?? "",
                false,
                Options: [.. call.Requirements.Select(one => new Choice(one.Id, $"{one.Number} {one.Title}", false))]
            ),
            new(
                $"question{number}",
                $"質問{number}",
                ActFieldKind.Text,
                question?.Question ?? "",
                false,
                Longest: HearingText.LongestQuestion
            ),
            new(
                $"answer{number}",
                $"質問{number}への回答",
                ActFieldKind.Text,
                question?.Answer ?? "",
                false,
                Longest: HearingText.LongestAnswer
            ),
        ];

    // What a person has to look at, requirements first.
    private async Task<IReadOnlyList<HearingQuestion>> QuestionsOfAsync(
        ApplicationRow row,
        CancellationToken cancellationToken
    )
    {
        var verdict = (await applications.ResultAsync(row, cancellationToken)).Verdict;
        var requirements = verdict
            .Requirements.Where(one => one.Outcome == RequirementOutcome.NeedsReview)
            .Select(one => new HearingQuestion(one.Id, one.Reason, null));
        var findings = FindingWords
            .For(verdict.Findings, Audience.Officer, canBeMended: false)
            .Where(finding => finding.Severity > Severity.Info && !RequirementFinding.Is(finding))
            .Select(finding => new HearingQuestion(null, finding.Message, null));
        return
        [
            .. requirements
                .Concat(findings)
                .Take(HearingText.MostQuestions)
                .Select(one =>
                    one.Question.Length <= HearingText.LongestQuestion
                        ? one
                        : one with
                        {
                            Question = one.Question[..(HearingText.LongestQuestion - 1)] + "…",
                        }
                ),
        ];
    }

    private async Task<string?> MailsOfAsync(string code, CancellationToken cancellationToken)
    {
        var (mails, _) = await listed.CorrespondenceAsync(code, open: false, null, MostMailsShown, cancellationToken);
        return mails.Count == 0
            ? null
            : "最近の連絡："
                + string.Join('、', mails.Select(one => $"{one.ReceiptNumber}（{one.Subject ?? "件名なし"}）"));
    }
}
