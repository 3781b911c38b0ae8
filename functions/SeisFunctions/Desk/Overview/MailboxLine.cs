using SeisFunctions.Desk.Parts;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Overview;

/// <summary>How the mailbox does, in a line.</summary>
internal static class MailboxLine
{
    private const string Name = "メール取込";

    public static MachineLine Of(MailboxView mailbox) =>
        mailbox.State switch
        {
            MailboxHealth.None => new(Name, new(Tone.Muted, "なし"), "メールボックスは使っていません。"),
            MailboxHealth.Starting => new(Name, new(Tone.Busy, "準備中"), "まだ一度も取り込んでいません。"),
            MailboxHealth.Alert => new(
                Name,
                new(Tone.Bad, "停止"),
                $"{Since(mailbox)}{mailbox.Reason ?? "取り込みが止まっています。"}"
            ),
            MailboxHealth.Failing => new(
                Name,
                new(Tone.Attention, "失敗"),
                $"{Since(mailbox)}{mailbox.Reason ?? "取り込みに失敗しています。"}"
            ),
            _ when mailbox.Waiting > 0 => new(
                Name,
                new(Tone.Attention, "未取込あり"),
                $"メールボックスに、まだ保管していないメールが{mailbox.Waiting}件あります。"
            ),
            _ => new(
                Name,
                new(Tone.Good, "正常"),
                $"{Words.Second(mailbox.LastSuccessfulPoll!.Value)} に取り込みました。"
            ),
        };

    private static string Since(MailboxView mailbox) =>
        mailbox.FailingSince is { } since ? $"{Words.Second(since)} から。" : "";
}
