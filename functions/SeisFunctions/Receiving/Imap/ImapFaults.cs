using System.Net.Sockets;
using Azure;
using Azure.Identity;
using MailKit;
using MailKit.Security;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// What goes wrong with a mail server, in words for the secretariat. An exception's own text may hold an address, and
/// is never shown.
/// </summary>
internal static class ImapFaults
{
    /// <summary>Why the mailbox cannot be read, or null if <paramref name="fault"/> has another cause.</summary>
    public static string? Mailbox(Exception fault) =>
        fault switch
        {
            AuthenticationFailedException =>
                "メールボックスを読むためのアクセストークンを取得できません。OAuthの設定を確認してください。",
            AuthenticationException =>
                "メールサーバーにログインできません。利用者名、パスワード、権限の設定を確認してください。",
            SslHandshakeException => "メールサーバーの証明書を確認できないか、TLSの設定が合いません。",
            FolderNotFoundException => "設定で指定されたフォルダーがメールボックスにありません。",
            NotSupportedException => "メールサーバーが、設定で指定された方式に対応していません。",
            CommandException => "メールサーバーが要求を受け付けません。",
            IOException
            or SocketException
            or TimeoutException
            or ProtocolException
            or ServiceNotConnectedException
            or OperationCanceledException => "メールサーバーに接続できないか、接続が途中で切れました。",
            _ => null,
        };

    /// <summary>Why a message could not be taken.</summary>
    public static string Message(Exception fault) =>
        fault switch
        {
            RequestFailedException or AggregateException => "保存先に書き込めませんでした。",
            CommandException => "メールサーバーからこのメールを取得できません。",
            IOException
            or SocketException
            or TimeoutException
            or ProtocolException
            or ServiceNotConnectedException
            or OperationCanceledException => "取り込みの途中で接続が切れました。",
            _ => $"処理中に障害が起きました（{fault.GetType().Name}）。",
        };
}
