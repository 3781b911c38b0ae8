namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of who sent something: <c>sender.*</c>.</summary>
internal static class SenderFinding
{
    private const string OfUnauthenticated = "sender.unauthenticated",
        OfUnknown = "sender.unknown";

    private const string UntilConfirmed = "事務局が送信者を確認するまで、申請には反映しません。";

    public static Finding Unauthenticated(string spf, string dkim, string dmarc) =>
        new(
            OfUnauthenticated,
            Severity.Warning,
            $"送信元の認証に失敗した電子メールです（SPF：{spf}、DKIM：{dkim}、DMARC：{dmarc}）。"
        );

    public static Finding Unknown() =>
        new(OfUnknown, Severity.Warning, $"送信元のアドレスが、申請者のものと確認できません。{UntilConfirmed}");

    public static Finding OfOther() =>
        new(
            "sender.domainDiffers",
            Severity.Warning,
            $"送信元のアドレスが、申請者とは別の団体のものです。{UntilConfirmed}"
        );

    public static Finding Failed() =>
        new(OfUnauthenticated, Severity.Warning, $"送信元の認証に失敗した電子メールです。{UntilConfirmed}");

    public static Finding Unproved() =>
        new(
            OfUnauthenticated,
            Severity.Warning,
            $"送信元を認証できない電子メールで、受付済みの様式の差し替えにあたります。{UntilConfirmed}"
        );

    public static Finding UnconfirmedUpload() =>
        new(
            OfUnknown,
            Severity.Warning,
            "画面からの提出です。入力されたメールアドレスに送った確認のリンクが、まだ開かれていません。リンクから確認されるか、事務局が確認するまで、申請には反映しません。"
        );

    public static Finding OfSecretariat() =>
        new(
            "sender.secretariat",
            Severity.Warning,
            "事務局自身のアドレスから届きました。担当者が、どの申請者の提出を、いつ、どこで受け取ったものかを登録するまで、申請には反映しません。"
        );

    /// <summary>The same of what changes nothing, whoever has sent it.</summary>
    public static Finding WithoutWaiting(Finding finding) =>
        finding.Message.EndsWith(UntilConfirmed, StringComparison.Ordinal)
            ? finding with
            {
                Message = finding.Message[..^UntilConfirmed.Length],
            }
            : finding;

    /// <summary>What the mail server found, of what waits for a person because of it.</summary>
    public static Finding Waiting(Finding finding) =>
        finding with
        {
            Message = $"{finding.Message}事務局が送信元を確認するまで、申請には反映しません。",
        };

    /// <summary>The same once an officer has let it count.</summary>
    public static Finding Confirmed(Finding finding, string? by) =>
        finding with
        {
            Severity = Severity.Info,
            Message = $"{finding.Message}担当者（{by}）が送信者を確認済みです。",
        };

    /// <summary>The server found that nobody vouches for the address.</summary>
    public static bool IsUnauthenticated(Finding finding) => finding.Code == OfUnauthenticated;
}
