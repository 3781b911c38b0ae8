using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>How a mail arrived, for the secretariat: in the junk folder, and what its clocks say. Only its time of receipt decides; where another clock differs, that is shown, and said to a person if it would decide otherwise.</summary>
public static class ArrivalFindings
{
    /// <summary>Delays of a healthy mail system stay below it: a relay tries again within some minutes.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>What should be known about the arrival of <paramref name="submission"/>.</summary>
    public static IEnumerable<Finding> Of(Submission submission, CallSchedule schedule)
    {
        if (submission.Filing is { } filing)
        {
            yield return new(
                "submission.filed", Severity.Info,
                $"受信日時は、担当者の届け出によるものです（受け取った場所：{filing.Where}）。届け出た電子メールは{JapanTime.ToText(filing.ArrivedAt)}に届きました。");
            yield break;
        }

        if (submission.JunkFolder is { } folder)
            yield return new("mail.junkFolder", Severity.Info, $"迷惑メールのフォルダー「{folder}」で見つかりました。");
        if (submission.HeaderDate is { } sent && Differs(sent))
            yield return new("mail.dateDiffers", Severity.Info, $"差出人の時計による送信日時（{JapanTime.ToText(sent)}）が、受信日時と10分を超えて異なります。受信日時で判定しています。");
        if (submission.TracedAt is { } traced && Differs(traced))
        {
            var decisive = schedule.IsOnTime(traced) != schedule.IsOnTime(submission.ReceivedAt);
            yield return new(
                "mail.clocksDiffer", decisive ? Severity.Warning : Severity.Info,
                $"メールサーバーの受信記録（{JapanTime.ToText(traced)}）が、受信日時と10分を超えて異なります。"
                + (decisive ? "締切の前後が変わるため、事務局が確認します。" : "受信日時で判定しています。"));
        }
        if (submission.ReceivedAt - submission.StoredAt > Tolerance)
            yield return new("mail.clocksDiffer", Severity.Warning, "受信日時が、取り込んだ日時より後になっています。メールサーバーの時計を確認してください。");

        bool Differs(DateTimeOffset other) => (other - submission.ReceivedAt).Duration() > Tolerance;
    }
}
