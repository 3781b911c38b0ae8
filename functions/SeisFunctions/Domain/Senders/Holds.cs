using SeisFunctions.Forms;

namespace SeisFunctions.Domain.Senders;

/// <summary>What people are told about a submission that waits because of its sender. Pure.</summary>
public static class Holds
{
    private const string UntilConfirmed = "事務局が送信者を確認するまで、申請には反映しません。";

    /// <summary>The finding on a submission that came too late: it changes nothing, whoever has sent it.</summary>
    public static Finding OfLate(HoldReason hold) =>
        Of(hold) is var finding && finding.Message.EndsWith(UntilConfirmed, StringComparison.Ordinal) ? finding with { Message = finding.Message[..^UntilConfirmed.Length] } : finding;

    /// <summary>The finding on the submission.</summary>
    public static Finding Of(HoldReason hold) => hold switch
    {
        HoldReason.SenderUnknown => Waiting("sender.unknown", "送信元のアドレスが、申請者のものと確認できません。"),
        HoldReason.SenderOfOther => Waiting("sender.domainDiffers", "送信元のアドレスが、申請者とは別の団体のものです。"),
        HoldReason.SenderFailed => Waiting("sender.unauthenticated", "送信元の認証に失敗した電子メールです。"),
        HoldReason.Filing => new(
            "sender.secretariat", Severity.Warning,
            "事務局自身のアドレスから届きました。担当者が、どの申請者の提出を、いつ、どこで受け取ったものかを届け出るまで、申請には反映しません。"),
        HoldReason.SenderUnconfirmed => new(
            "sender.unknown", Severity.Warning,
            "画面からの提出です。入力されたメールアドレスに送った確認のリンクが、まだ開かれていません。リンクから確認されるか、事務局が確認するまで、申請には反映しません。"),
        HoldReason.SenderUnproved => Waiting("sender.unauthenticated", "送信元を認証できない電子メールで、受付済みの様式の差し替えにあたります。"),
        _ => new("application.second", Severity.Warning, "別の送信者から提出された同じ様式が、すでに有効です。どちらを申請とするかを事務局が確認するまで、有効な様式は変わりません。"),
    };

    /// <summary>The finding on the application whose forms another sender has sent too.</summary>
    /// <param name="submissionId">What the other one sent.</param>
    public static Finding OfSecond(string submissionId) => new(
        "application.second", Severity.Warning,
        $"別の送信者から同じ様式が提出されています（受付番号 {SubmissionId.ReceiptNumber(submissionId)}）。どちらを申請とするかを事務局が確認するまで、有効な様式は変わりません。");

    private static Finding Waiting(string code, string what) => new(code, Severity.Warning, what + UntilConfirmed);
}
