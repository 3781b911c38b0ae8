using System.Globalization;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Intake;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Collecting;

/// <summary>The forms of what an officer says about something that is due.</summary>
internal static class CollectionForms
{
    public const string Received = "received",
        Waive = "waive",
        AskAgain = "ask-again",
        Reschedule = "reschedule",
        Undo = "undo";

    // As a field for date and time has it.
    private const string InField = "yyyy-MM-ddTHH:mm";

    /// <summary>The form of an act, or null.</summary>
    public static DeskAct? Find(string act, CollectionView view, CollectionActs acts, DateTimeOffset now)
    {
        var due = new DueKey(view.Applicant.Code, view.Collection, view.Item);
        return act switch
        {
            Received => new(
                act,
                "受領済みとする",
                "紙での提出など、電子メール以外で受け取ったとき、又は届いたものをそのまま受け取るときに使います。この後にメールで届いた場合は、届いたものを表示します。",
                [
                    new(
                        "receivedAt",
                        "受け取った日時",
                        ActFieldKind.Instant,
                        TextOf(view.ReceivedAt ?? now),
                        true
                    ),
                ],
                (values, who, cancellation) =>
                    acts.MarkReceivedAsync(due, values["receivedAt"], who, cancellation)
            )
            {
                NoteRequired = true,
            },
            Waive => new(
                act,
                "提出を免除する",
                "この提出物の提出を求めないこととします。未着として数えず、催促もしません。",
                [],
                (_, who, cancellation) => acts.WaiveAsync(due, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            AskAgain => new(
                act,
                "再提出を求める",
                "届いたもの（確認待ちのものを含みます。）を受領として扱わず、未着とします。催促の対象になります。この操作だけでは申請者に通知されませんので、必要に応じて申請者にご連絡ください。",
                [],
                (_, who, cancellation) => acts.AskAgainAsync(due, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            Reschedule => new(
                act,
                "期限を変える",
                "この提出物の期限だけを変えます。催促の通知は、新しい期限に合わせて作成します。",
                [new("due", "新しい期限", ActFieldKind.Instant, TextOf(view.Due), true)],
                (values, who, cancellation) =>
                    acts.RescheduleAsync(due, values["due"], who, cancellation)
            )
            {
                NoteRequired = true,
            },
            Undo => new(
                act,
                "担当者の操作を取り消す",
                "この提出物についての担当者の操作（受領済み、免除、再提出の求め、期限の変更）を取り消し、届いたものに基づく表示に戻します。",
                [],
                (_, who, cancellation) => acts.UnmarkAsync(due, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            _ => null,
        };
    }

    private static string TextOf(DateTimeOffset at) =>
        JapanTime.Of(at).ToString(InField, CultureInfo.InvariantCulture);
}
