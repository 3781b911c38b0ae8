using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /statement</c>: the closing statement, or what it waits for.</summary>
public sealed class ShowStatement(
    DeskDoor door,
    CallRegister calls,
    StatementStore statements,
    ClosingSupplement supplement,
    CallSummary summary,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(ShowStatement))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "statement")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            // First: what changes while the page is put together was not seen.
            var seen = new SeenFields(
                SeenVersion.Parse((await summary.CallAsync(cancellationToken)).Version),
                clock.GetUtcNow()
            );
            var progress = await calls.ReadAsync(cancellationToken);
            var frame = await door.FrameAsync(user, "締切確定書", "/statement", cancellationToken);
            var statement = progress.StatementHash is { } hash
                ? await statements.ReadAsync(call.Id, hash, cancellationToken)
                : null;
            return DeskDoor.Page<StatementPage>(
                statement is null
                    ? progress.ClosedAt is null
                        ? Waiting(frame, progress, seen)
                        : Lost(frame, progress)
                    : Written(frame, progress, statement) with
                    {
                        Supplement =
                        [
                            .. (await supplement.SinceAsync(progress.ClosedAt!.Value, cancellationToken)).Select(
                                new RecordLines(call).Of
                            ),
                        ],
                    }
            );
        });

    private StatementModel Waiting(PageFrame frame, CallProgress progress, SeenFields seen) =>
        new(
            frame,
            progress.Of(call.Schedule).IsOnTime(clock.GetUtcNow())
                    ? "締切確定書は、締切後に全ての書類を確認してから自動で作成します。"
                : progress.WaitingFor.Count == 0 ? "締切後の処理を始めます。"
                : string.Concat(progress.WaitingFor),
            [("公募", call.Name), ("締切", Words.Exact(progress.Of(call.Schedule).Deadline))],
            [],
            [],
            !frame.CanAct
                ? []
                : seen.On(
                    progress.Of(call.Schedule).IsOnTime(clock.GetUtcNow())
                        ? [ActOnCall.Extend]
                        : [ActOnCall.Extend, ActOnCall.Close]
                )
        );

    private StatementModel Lost(PageFrame frame, CallProgress progress) =>
        new(
            frame,
            Problems.LostStatementTitle + Problems.LostStatementDetail,
            [
                ("公募", call.Name),
                ("締切", Words.Exact(progress.Of(call.Schedule).Deadline)),
                ("確定", Words.Exact(progress.ClosedAt!.Value)),
                ("この書類の SHA-256", progress.StatementHash!),
            ],
            [],
            [],
            []
        );

    private StatementModel Written(PageFrame frame, CallProgress progress, ClosingStatement statement) =>
        new(
            frame,
            null,
            [.. Facts(progress, statement)],
            [.. statement.Counts.Select(pair => (Labels.Of(pair.Key), pair.Value))],
            [
                .. statement.Applications.Select(line => new StatementLine(
                    line.Code,
                    new(line.Name, Links.Application(line.Code)),
                    Labels.Of(line.Status),
                    Words.Second(line.ReceivedAt, statement.Deadline),
                    line.ResultHash
                )),
            ],
            [new("ファイルに保存（JSON）", "/statement/file")]
        )
        {
            Sections =
            [
                Section(
                    "waiting",
                    "確認を待っている提出",
                    "送信者や申請者の確認などを待っている、期限内に到着した提出と、事務局が送信し受付日時をまだ記録していない提出です。確認の結果により、到着日時に基づいて取り扱います。",
                    statement.Waiting,
                    statement.Deadline
                ),
                Section(
                    "second",
                    "重複する可能性のある提出",
                    $"同じ{call.Applicants.Noun}の別の送信者からの提出です。事務局が確認するまで、先の提出が有効です。",
                    statement.Second,
                    statement.Deadline
                ),
                Section(
                    "left-out",
                    "担当者が取扱いを決めた提出",
                    "担当者が申請として扱わないこととした提出、又は採用する様式を選んだ提出です。",
                    statement.LeftOut,
                    statement.Deadline
                ),
                Section(
                    "late",
                    "期限後に到着した提出",
                    "申請の内容には反映していません（受理したものを除く）。",
                    statement.Late,
                    statement.Deadline
                ),
                Section(
                    "on-time",
                    "期限内に到着した提出（全て）",
                    "到着順です。",
                    statement.OnTime,
                    statement.Deadline
                ),
            ],
            Files = FilesOf(statement.Files),
            SilentCount = statement.Silent.Count,
            Silent =
            [
                .. statement
                    .Silent.Where(_ => call.Applicants.ShownSilent.Count > 0)
                    .Select(place => new Link(place.Name, Links.Application(place.Code))),
            ],
            WithoutApplication =
            [
                .. statement.WithoutApplication.Select(one => (new Link(one.Name, Links.Application(one.Code)), one.Why)),
            ],
            Unaccounted =
            [
                .. statement.Unaccounted.Select(code => new Link(NameOf(code), Links.Application(code))),
            ],
        };

    private static FilesSection FilesOf(FileLedger ledger) =>
        new(
            [
                ("受け付けた添付ファイル", ledger.Received),
                .. ledger.Read.Select(pair => ($"{pair.Key}として読み取ったもの", pair.Value)),
                ("圧縮ファイル等（中のファイルは別に計上）", ledger.Unpacked),
                .. ledger.Unread.Select(pair => ($"読み取らずに保管しているもの：{pair.Key}", pair.Value)),
                ("記録と一致しないもの", ledger.Missing),
            ],
            [
                .. ledger.Differences.Select(one =>
                    (
                        new Link(one.ReceiptNumber, Links.Receipt(one.ReceiptNumber)),
                        one.Received,
                        one.Accounted,
                        one.Why
                    )
                ),
            ]
        );

    private ReceiptSection Section(
        string id,
        string title,
        string advice,
        IReadOnlyList<ClosingStatement.ListedSubmission> receipts,
        DateTimeOffset deadline
    ) =>
        new(
            id,
            title,
            advice,
            [
                .. receipts.Select(receipt => new ReceiptLine(
                    new(receipt.ReceiptNumber, Links.Receipt(receipt.ReceiptNumber)),
                    Words.Second(receipt.ReceivedAt, deadline),
                    ApplicantsOf(receipt),
                    Labels.Of(receipt.State),
                    receipt.Why,
                    receipt.Sha256
                )),
            ]
        );

    private string ApplicantsOf(ClosingStatement.ListedSubmission receipt) =>
        receipt switch
        {
            { Applicant: { } code } => NameOf(code),
            { Names: [_, ..] names } => $"特定できません（{string.Join("、", names.Select(NameOf))}の記載あり）",
            _ => "特定できません",
        };

    private string NameOf(string code) => call.Applicant(code)?.Name ?? code;

    private static IEnumerable<(string, string)> Facts(CallProgress progress, ClosingStatement statement)
    {
        yield return ("公募", statement.CallName);
        yield return ("締切", Words.Exact(statement.Deadline));
        if (statement.Extension is { } extension)
            yield return ("締切の延長", $"{extension.Note}（{extension.By}、{Words.Exact(extension.At)}）");
        yield return ("締切処理の開始", Words.Exact(progress.ClosingSince!.Value));
        yield return ("確定", Words.Exact(progress.ClosedAt!.Value));
        if (statement.Override is { } closed)
            yield return ("待たずに締め切った理由", $"{closed.Note}（{closed.By}、{Words.Exact(closed.At)}）");
        yield return (
            "提出の件数",
            $"全{statement.Submissions.Total}件（期限内 {statement.Submissions.OnTime}件、期限後 {statement.Submissions.Late}件）"
        );
        yield return ("この書類の SHA-256", progress.StatementHash!);
        if (statement.Receipts is not { } receipts)
            yield break;
        yield return ("封印した受付の件数", $"{receipts.Leaves:#,0}件（問い合わせ等を含む、締切までの受付全て）");
        yield return ("受付のルート値", receipts.Root);
        yield return ("締切照合値", receipts.Head);
        if (progress.StampedAt is { } stamped)
            yield return ("時刻認証局のタイムスタンプ", $"{Words.Exact(stamped)}に取得");
    }
}
