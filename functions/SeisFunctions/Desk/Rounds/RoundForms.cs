using System.Globalization;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Rounds;

/// <summary>The forms by which officers prepare a round, and act on all of it.</summary>
public sealed class RoundForms(RoundActs rounds, LettersToMany many, TimeProvider clock)
{
    /// <summary>Word in the path of the act that approves all drafts.</summary>
    internal const string Approve = "approve";

    /// <summary>Word in the path of the act that has drafts written.</summary>
    internal const string Prepare = "prepare";

    private const string Stop = "stop",
        Discard = "discard",
        ReleaseAt = "releaseAt";

    /// <summary>Forms to prepare the letters of which there is one round at a time.</summary>
    internal IReadOnlyList<Link> LinksToPrepare() =>
        [
            .. many
                .Names.Select(name => (Name: name, Title: many.Find(name)!.TitleOf(null)))
                .Where(one => one.Title is not null)
                .Select(one => new Link($"{one.Title}を準備する", Links.PrepareRound(one.Name, null))),
        ];

    /// <summary>Buttons for the page of a round.</summary>
    internal static IReadOnlyList<Link> LinksFor(RoundView round, bool canApprove) =>
        [
            .. round.Unapproved > 0 && canApprove
                ? (Link[])[new("問題のないものを全て承認する", Links.ActOnRound(round.Id, Approve))]
                : [],
            .. round.Approved > 0 ? (Link[])[new("送信を中止する", Links.ActOnRound(round.Id, Stop))] : [],
            new("足りない下書きを作成する・送信日時を変える", Links.PrepareRound(round.Kind, round.Matter)),
            .. round.Unapproved + round.Approved > 0
                ? (Link[])[new("下書きを全て破棄する", Links.ActOnRound(round.Id, Discard))]
                : [],
        ];

    /// <summary>The act that prepares a round, or null where there is no such letter.</summary>
    /// <param name="name">Which letter to many.</param>
    /// <param name="matter">What it is about, or null.</param>
    /// <param name="id">Id of the round.</param>
    /// <param name="round">The round, or null where it is still to be begun.</param>
    internal DeskAct? PreparingOf(string name, string? matter, string id, Round? round)
    {
        if (many.Find(name) is not { } kind || kind.TitleOf(matter) is not { } title)
            return null;
        var proposed = round is null ? kind.ReleaseOf(matter) : round.ReleaseAt;
        return new(
            Prepare,
            $"{title}を準備する",
            "まだ通知のない申請者の下書きを、公募のひな形から作成します。作成済みの下書きは変えません。承認するまで送信しません。",
            [
                new(
                    ReleaseAt,
                    "送信日時",
                    ActFieldKind.Instant,
                    proposed > clock.GetUtcNow() ? InputOf(proposed.Value) : "",
                    false,
                    "承認した通知を、この日時（日本時間）に送信します。空欄にすると、承認後直ちに送信します。"
                ),
            ],
            async (values, who, cancellation) =>
                (
                    await rounds.PrepareAsync(
                        name,
                        matter,
                        values[ReleaseAt] is { Length: > 0 } at ? at : RoundActs.AtOnce,
                        null,
                        who,
                        cancellation
                    )
                ).Refusal
        )
        {
            TakesNote = false,
            Button = "下書きを作成する",
            Next = () => Links.Round(id),
        };
    }

    /// <summary>The act on all of a round, or null.</summary>
    internal DeskAct? Find(string word, RoundView round) =>
        word switch
        {
            Approve => new(
                Approve,
                $"{round.Title}を全て承認する",
                $"承認待ちの下書き{round.Unapproved}通のうち、送信できない理由のないものを全て承認します。"
                    + (
                        ComingOf(round) is { } at
                            ? $"承認した通知は、{Words.Minute(at)}に送信します。それまでは中止できます。"
                            : "承認した通知は、直ちに送信します。送信した後は取り消せません。"
                    ),
                [],
                (_, who, cancellation) => rounds.ApproveAsync(round.Id, who, cancellation)
            )
            {
                TakesNote = false,
                Irreversible = ComingOf(round) is null,
            },
            Stop => new(
                Stop,
                "送信を中止する",
                $"承認済みの{round.Approved}通の承認を取り消し、下書きに戻します。もう一度承認するまで、送信しません。",
                [],
                (_, who, cancellation) => rounds.StopAsync(round.Id, who, cancellation)
            )
            {
                NoteHint = "操作記録に残ります。個人の氏名は記載しないでください。",
            },
            Discard => new(
                Discard,
                "下書きを全て破棄する",
                $"送信していない下書き{round.Unapproved + round.Approved}通を全て破棄します。破棄したことは操作記録に残ります。",
                [],
                (_, who, cancellation) => rounds.DiscardAsync(round.Id, who, cancellation)
            )
            {
                NoteHint = "操作記録に残ります。個人の氏名は記載しないでください。",
                Irreversible = true,
            },
            _ => null,
        };

    // What is approved after the instant goes out at once.
    private DateTimeOffset? ComingOf(RoundView round) => round.ReleaseAt > clock.GetUtcNow() ? round.ReleaseAt : null;

    private static string InputOf(DateTimeOffset instant) =>
        JapanTime.Of(instant).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
