using MimeKit;

namespace SeisFunctions.Receiving;

/// <summary>When a message must not be answered by a machine (RFC 3834).</summary>
/// <param name="FindingCode">Which kind of message it is.</param>
/// <param name="Reason">Why it is not answered, in Japanese: the secretariat sees it and can phone instead.</param>
internal sealed record Silence(string FindingCode, string Reason)
{
    private static readonly string[] Robots = ["mailer-daemon", "postmaster", "noreply", "no-reply", "do-not-reply", "donotreply", "majordomo", "listserv"];

    /// <summary>The reason not to answer <paramref name="message"/>, or null if it may be answered.</summary>
    public static Silence? Of(MimeMessage message)
    {
        var headers = message.Headers;
        var from = message.From.Mailboxes.FirstOrDefault()?.Address;
        if (message.Body is MultipartReport || headers[HeaderId.ReturnPath]?.Trim() == "<>")
            return new("mail.bounce", "配送不能通知のため、自動では返信していません。");
        if (headers[HeaderId.AutoSubmitted] is { } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
            return new("mail.autoReply", "自動応答のメールのため、自動では返信していません。");
        if (headers[HeaderId.Precedence]?.Trim().ToUpperInvariant() is "BULK" or "LIST" or "JUNK" or "AUTO_REPLY"
            || headers.Contains(HeaderId.ListId) || headers.Contains(HeaderId.ListUnsubscribe))
            return new("mail.autoReply", "メーリングリスト等から届いたメールのため、自動では返信していません。");
        if (headers["X-Auto-Response-Suppress"]?.Trim() is { Length: > 0 } suppress && !suppress.Equals("None", StringComparison.OrdinalIgnoreCase))
            return new("mail.autoReply", "自動返信を受け取らない設定のメールのため、自動では返信していません。");
        if (from is not null && Robots.Contains(from.Split('@')[0], StringComparer.OrdinalIgnoreCase))
            return new("mail.autoReply", "返信を受け取らないアドレスから届いたため、自動では返信していません。");
        return null;
    }
}
