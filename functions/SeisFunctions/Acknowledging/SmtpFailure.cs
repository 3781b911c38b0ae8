using System.Globalization;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// What a mail server's refusal, or its silence, means for a letter. What a server writes beside its code may name the
/// addressee and is not kept.
/// </summary>
internal static class SmtpFailure
{
    /// <summary>The server takes no addresses of other letters than ASCII's (SMTPUTF8).</summary>
    public static SendOutcome UnknownAddress { get; } =
        new(SendResult.Refused, "宛先のアドレスをメールサーバーが扱えません。", "unsupported");

    /// <summary>
    /// Nothing was handed over; whatever it is, it is not the letter's fault and may be over the next time.
    /// </summary>
    public static SendOutcome WhileConnecting(Exception exception) =>
        exception switch
        {
            AuthenticationException => Later(
                "メールサーバーにログインできませんでした。設定を確認してください。",
                "authentication"
            ),
            SslHandshakeException => Later(
                "メールサーバーとの暗号化通信を確立できませんでした。設定を確認してください。",
                "tls"
            ),
            NotSupportedException => Later(
                "メールサーバーが必要な機能（STARTTLS 等）に対応していません。設定を確認してください。",
                "unsupported"
            ),
            SmtpCommandException e => Later($"メールサーバーに接続を断られました（{CodeOf(e)}）。", CodeOf(e)),
            OperationCanceledException or TimeoutException => Later(
                "メールサーバーが時間内に応答しませんでした。",
                "timeout"
            ),
            _ => Later("メールサーバーに接続できませんでした。", "connection"),
        };

    /// <summary>The server spoke about this letter, or fell silent.</summary>
    /// <param name="exception">What it came to.</param>
    /// <param name="begun">Whether the text was on its way: without an answer it may have been taken.</param>
    public static SendOutcome WhileSending(Exception exception, bool begun) =>
        exception switch
        {
            SmtpCommandException { StatusCode: var code } e when (int)code >= 500 => new(
                SendResult.Refused,
                $"メールサーバーが受け取りを拒否しました（{CodeOf(e)}）。",
                CodeOf(e)
            ),
            SmtpCommandException e => Later(
                $"メールサーバーが一時的に受け取りませんでした（{CodeOf(e)}）。",
                CodeOf(e)
            ),
            ServiceNotAuthenticatedException => Later(
                "メールサーバーにログインが必要です。設定を確認してください。",
                "authentication"
            ),
            NotSupportedException => UnknownAddress,
            OperationCanceledException or TimeoutException => Later(
                "メールサーバーが時間内に応答しませんでした。",
                "timeout",
                begun
            ),
            _ => Later("メールサーバーとの通信が切れました。", "connection", begun),
        };

    private static SendOutcome Later(string reason, string status, bool mayBeTaken = false) =>
        new(SendResult.Postponed, reason, status) { MayBeTaken = mayBeTaken };

    private static string CodeOf(SmtpCommandException exception)
    {
        var code = ((int)exception.StatusCode).ToString(CultureInfo.InvariantCulture);
        return Mail.StatusCode.In(exception.Message) is { } status ? $"{code} {status}" : code;
    }
}
