using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Reminding;

/// <summary>
/// <c>GET, POST /reminders/acts/{act}</c>: has today's reminders drafted, approves all of them, gives them up.
/// </summary>
public sealed class ActOnReminders(DeskDoor door, ActForm form, DeadlineLetters reminders, RoundActs rounds)
{
    private const string Prepare = "prepare",
        Approve = "approve",
        Discard = "discard";

    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnReminders))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "reminders/acts/{act}")]
            HttpRequest request,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
        {
            // On another day nothing is done: the letters say so.
            var matter = (await reminders.TodayAsync(cancellationToken))?.Matter ?? "";
            var round = await rounds.NextAsync(DeadlineLetters.Word, matter, cancellationToken);
            return Of(act, matter, round) is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfRound(round),
                    new("締切前のご案内", Links.Reminders),
                    Links.Contacts,
                    cancellationToken
                )
                : DeskDoor.NotFound("操作");
        });

    /// <summary>Buttons for the page.</summary>
    /// <param name="written">The letters of today.</param>
    /// <param name="left">How many applicants have none yet.</param>
    internal static IReadOnlyList<Link> LinksFor(IReadOnlyList<Letter> written, int left)
    {
        var waiting = written.Any(letter => letter is { State: LetterState.Draft, Approval: null });
        return
        [
            .. left > 0 ? [new("下書きを用意する", PathOf(Prepare))] : Array.Empty<Link>(),
            .. waiting
                ? [new("全て承認して送信する", PathOf(Approve)), new("下書きを全て破棄する", PathOf(Discard))]
                : Array.Empty<Link>(),
        ];
    }

    private static string PathOf(string act) => $"{Links.Reminders}/acts/{act}";

    private DeskAct? Of(string act, string matter, string round) =>
        act switch
        {
            Prepare => new(
                act,
                "締切前のご案内の下書きを用意する",
                "不備のある申請者と、連絡先一覧にある未提出の申請者への下書きを作成します。まだ送信しません。",
                [],
                async (_, who, cancellation) =>
                    (
                        await rounds.PrepareAsync(DeadlineLetters.Word, matter, null, null, who, cancellation)
                    ).Refusal
            )
            {
                TakesNote = false,
                Button = "下書きを用意する",
            },
            Approve => new(
                act,
                "全て承認して送信する",
                "承認していない下書きを全て承認し、直ちに送信します。下書きを作成した後に提出や連絡が届いた申請者には送信せず、理由を表示します。送信した後は取り消せません。",
                [],
                (_, who, cancellation) => rounds.ApproveAsync(round, who, cancellation)
            )
            {
                TakesNote = false,
                Irreversible = true,
            },
            Discard => new(
                act,
                "下書きを全て破棄する",
                "送信していない下書きを全て破棄します。この日の案内は送信しません。",
                [],
                (_, who, cancellation) => rounds.DiscardAsync(round, who, cancellation)
            )
            {
                NoteRequired = true,
                Irreversible = true,
            },
            _ => null,
        };
}
