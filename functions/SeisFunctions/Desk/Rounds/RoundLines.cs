using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Rounds;

/// <summary>Rounds and their letters as the desk writes them.</summary>
internal static class RoundLines
{
    /// <summary>Told where a second officer is asked for, and signing in does not tell one from another.</summary>
    internal const string RestsOnNames =
        "担当者の名前はサインインで確認していないため、承認は入力された名前によります（設定 Desk__Names で担当者ごとのリンクになります）。";

    /// <summary>A round.</summary>
    public static RoundLine Of(RoundView round) =>
        new(
            new(round.Title, Links.Round(round.Id)),
            StateOf(round),
            round.ReleaseAt is { } at ? Words.Minute(at) : "承認後直ちに",
            $"{round.PreparedBy}（{Words.Minute(round.PreparedAt)}）",
            string.Join(
                "、",
                new[] { ("承認待ち", round.Unapproved), ("承認済み", round.Approved) }
                    .Concat(
                        round
                            .Letters.Where(one => one.Key != LetterState.Draft)
                            .Select(one => (Labels.Of(one.Key).Text, one.Value))
                    )
                    .Where(one => one.Item2 > 0)
                    .Select(one => $"{one.Item1}{one.Item2}通")
            )
        );

    /// <summary>A letter of a round.</summary>
    public static RoundLetterLine Of(Letter letter, CallDefinition call, DraftText? text, bool withText) =>
        new(
            new(Labels.Of(letter.Kind, call), Links.LetterText(letter)),
            new(call.Applicant(letter.Applicant)?.Name ?? letter.Applicant, Links.Application(letter.Applicant)),
            letter is { State: LetterState.Draft, Approval: null } ? new(Tone.Attention, "承認待ち") : Labels.Of(letter),
            letter.Copies.Count == 0 ? letter.To ?? "" : $"{letter.To}（写し：{string.Join("、", letter.Copies)}）",
            letter.Approval is { } approval ? $"作成 {letter.Author}、承認 {approval.By}" : $"作成 {letter.Author}",
            letter.Reason,
            letter.IsChanged && text is not null
                ? [.. text.Changes.Select(change => (change.Added ? "＋" : "－") + change.Line)]
                : []
        )
        {
            Text = withText && text is not null
                ? new(text.Subject, "", "", Passages.Of(text.Body), IsCut: false)
                : null,
        };

    /// <summary>Whether a page that is narrowed so shows it.</summary>
    public static bool IsShown(Letter letter, LettersShown shown) =>
        (shown, letter) switch
        {
            (LettersShown.All, _) => true,
            (LettersShown.Changed, _) => letter.IsChanged,
            (LettersShown.Released, _) => letter.State is not (LetterState.Draft or LetterState.Discarded),
            (_, not { State: LetterState.Draft }) => false,
            (LettersShown.Unapproved, _) => letter.Approval is null,
            (LettersShown.Faulty, _) => letter.Reason is not null,
            _ => letter.Approval is not null,
        };

    /// <summary>What people read for it.</summary>
    public static string WordOf(LettersShown shown) =>
        shown switch
        {
            LettersShown.All => "全て",
            LettersShown.Unapproved => "承認待ち",
            LettersShown.Faulty => "送信できないもの",
            LettersShown.Changed => "修正したもの",
            LettersShown.Approved => "承認済み",
            _ => "送信の手続きをしたもの",
        };

    private static Label StateOf(RoundView round) =>
        round.IsBeingWritten ? new(Tone.Busy, "作成中")
        : round.Unapproved > 0 ? new(Tone.Attention, "承認待ち")
        : round.Approved > 0 ? new(Tone.Busy, "送信待ち")
        : round.Letters.Keys.Any(state => state != LetterState.Discarded) ? new(Tone.Good, "送信手続済み")
        : round.PassedAt is not null ? Labels.Passed
        : new(Tone.Muted, "通知なし");
}
