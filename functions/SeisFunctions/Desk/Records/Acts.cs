using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Desk.Records;

/// <summary>The words that people see for acts of the audit.</summary>
internal static class Acts
{
    public static string TextOf(AuditEntry act) =>
        act.Act switch
        {
            ActKind.Decide => "判定",
            ActKind.Undecide => "判定の取消し",
            ActKind.Select => "選定",
            ActKind.Unselect => "選定の取消し",
            ActKind.Hear => "ヒアリングの記録",
            ActKind.Overrule => "応募要件の判断",
            ActKind.Settle => act.Arguments.Item is null ? "連絡への対応" : "指摘事項の確認",
            ActKind.AcceptSender when act.Arguments.Scope == SenderAcceptance.Nobody => "送信者の受入れの取消し",
            ActKind.AcceptSender => "送信者の受入れ",
            ActKind.File => "受領の登録（日時と場所）",
            ActKind.Confirm => "提出の確認（リンク）",
            ActKind.Choose => "採用する提出の選択",
            ActKind.Seal => "内容の確定",
            ActKind.TakeBack => "判断の取消し",
            ActKind.Withdraw => "取下げ",
            ActKind.Assign => "申請者の割当て",
            ActKind.Retry => "再処理",
            ActKind.Reject => "申請として扱わない",
            ActKind.Resend => "再送",
            ActKind.Undo => "指定の取消し",
            ActKind.Accept => "提出の受理",
            ActKind.Note => act.Subject == ContactList.Subject ? "連絡先一覧の取込み" : "メモ・電話の記録",
            ActKind.Draft => IsOfFaq(act) ? "質問と回答の作成・修正" : "通知の下書き",
            ActKind.Release => IsOfFaq(act) ? "質問と回答の公開" : "通知の送信",
            ActKind.Discard => IsOfFaq(act) ? "掲載の取りやめ" : "下書きの破棄",
            ActKind.Prepare => "一斉通知の準備",
            ActKind.Approve => "通知の承認",
            ActKind.Stop => "承認の取消し（送信の中止）",
            ActKind.Handle => "対応済み",
            ActKind.Own => "担当の決定",
            ActKind.Register => "説明会の参加申込の登録・訂正",
            ActKind.Deregister => "説明会の参加申込の取消し",
            ActKind.CloseRegistration => "説明会の申込受付の締切り",
            ActKind.OpenRegistration => "説明会の申込受付の再開",
            ActKind.SetMeeting => "説明会の参加方法の設定",
            ActKind.Reword => act.Arguments.Text is null ? "公表用の文言の取消し" : "公表用の文言",
            ActKind.Publish => "候補の公表",
            ActKind.Collect => "提出物への割当て",
            ActKind.MarkReceived => "提出物の受領の記録",
            ActKind.Waive => "提出物の免除",
            ActKind.AskAgain => "提出物の再提出の求め",
            ActKind.Reschedule => "提出物の期限の変更",
            ActKind.Unmark => "提出物についての操作の取消し",
            ActKind.Extend => "締切の延長",
            ActKind.Close => "締切の確定",
            ActKind.CloseAnyway => "待たずに行った締切",
            ActKind.Reevaluate => "再判定",
            ActKind.Erase => "消去",
            _ => act.Act.ToString(),
        };

    private static bool IsOfFaq(AuditEntry act) =>
        act.Subject.StartsWith(FaqEntry.SubjectOf(""), StringComparison.Ordinal);
}
