using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Rounds;

/// <summary>
/// <c>GET /rounds/{id}</c>: one round with its letters, for whom one is missing, and, to be read through, their texts.
/// </summary>
public sealed class ShowRound(
    DeskDoor door,
    RoundViews rounds,
    LetterRegister letters,
    DraftFaults drafts,
    CallDefinition call,
    TimeProvider clock
)
{
    // Nobody reads more through at once; the rest is narrowed down to, or asked for over HTTP.
    private const int MostLines = 500,
        MostTexts = 100;

    /// <summary>Filter <c>show</c>; <c>texts</c> for the texts. 400 for what is not offered, 404.</summary>
    [Function(nameof(ShowRound))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "rounds/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (await rounds.FindWholeAsync(id, cancellationToken) is not { } round)
                return DeskDoor.NotFound("一斉通知");
            if (
                !PageQuery.TryEnum<LettersShown>(request, "show", out var show)
                || !PageQuery.TryBoolean(request, "texts", out var texts)
            )
                return DeskDoor.NotOffered(Links.Round(id));
            var (shown, withTexts) = (show ?? LettersShown.All, texts == true);
            var all = await LettersOfAsync(id, cancellationToken);
            var asked = all.Where(letter => RoundLines.IsShown(letter, shown)).ToList();
            var lines = await Task.WhenAll(
                asked
                    .Take(withTexts ? MostTexts : MostLines)
                    .Select(letter => LineOfAsync(letter, withTexts, cancellationToken))
            );
            var isOwn = IsOwn(round, user, all);
            var seen = new SeenFields(SeenVersion.Parse(round.Version), clock.GetUtcNow());
            return DeskDoor.Page<RoundPage>(
                new RoundModel(
                    await door.FrameAsync(user, round.Title, Links.Rounds, cancellationToken),
                    RoundLines.Of(round),
                    user.CanAct ? seen.On(RoundForms.LinksFor(round, user.CanApprove && !isOwn)) : [],
                    NoticeOf(round, user, isOwn),
                    [
                        .. Enum.GetValues<LettersShown>()
                            .Select(one => new Choice(
                                Links.Round(id, one, withTexts),
                                $"{RoundLines.WordOf(one)} {all.Count(letter => RoundLines.IsShown(letter, one))}",
                                one == shown
                            )),
                    ],
                    lines,
                    asked.Count > lines.Length,
                    withTexts
                        ? new("一覧に戻る", Links.Round(id, shown))
                        : new("文面を続けて読む", Links.Round(id, shown, texts: true)),
                    [
                        .. round.Missing.Select(one =>
                            (new Link(one.Name, Links.Application(one.Code)), one.Reason)
                        ),
                    ]
                )
            );
        });

    // What keeps a draft from being released as that stands now, and not only as the last try has found it.
    private async Task<IReadOnlyList<Letter>> LettersOfAsync(string id, CancellationToken cancellationToken)
    {
        var all = await letters.OfRoundAsync(id, cancellationToken);
        var found = await drafts.LookAsync(all, cancellationToken);
        return
        [
            .. all.Select(letter =>
                found.TryGetValue(letter.Id, out var fault)
                    ? letter with
                    {
                        Reason = fault is null ? null : fault.Title + fault.Detail,
                    }
                    : letter
            ),
        ];
    }

    private async Task<RoundLetterLine> LineOfAsync(Letter letter, bool withText, CancellationToken cancellationToken) =>
        RoundLines.Of(
            letter,
            call,
            withText || letter.IsChanged ? await drafts.TextAsync(letter, cancellationToken) : null,
            withText
        );

    // Nobody is offered to approve what only another officer can.
    private static bool IsOwn(RoundView round, DeskUser user, IReadOnlyList<Letter> all) =>
        round is { NeedsSecondOfficer: true, Unapproved: > 0 }
        && all.Where(letter => letter is { State: LetterState.Draft, Approval: null })
            .All(letter => OfficerNames.AreSame(letter.Author, user.Name));

    private static string? NoticeOf(RoundView round, DeskUser user, bool isOwn) =>
        isOwn ? "承認を待つ下書きは、すべてご自身が作成したものです。作成した方とは別の担当者が承認してください。"
        : round is { NeedsSecondOfficer: true, Unapproved: > 0 }
            ? "承認できるのは、それぞれの下書きを作成した方とは別の担当者です。" + (user.Name is null ? RoundLines.RestsOnNames : "")
        : null;
}
