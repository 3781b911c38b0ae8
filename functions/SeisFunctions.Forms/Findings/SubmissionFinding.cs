namespace SeisFunctions.Forms.Findings;

/// <summary>
/// What is said of a submission as a whole, and of the record of it: <c>submission.*</c>, <c>record.*</c>.
/// </summary>
internal static class SubmissionFinding
{
    private const string OfLate = "submission.late",
        OfFailure = "submission.failed";

    public static Finding Late() => new(OfLate, Severity.Info, "締切後に到着しました。申請の内容には反映しません。");

    public static Finding LateAdmitted() =>
        new(OfLate, Severity.Info, "締切後に到着しましたが、担当者が受理しました。");

    public static Finding Early() =>
        new("submission.early", Severity.Warning, "公募の開始前に到着しました。事務局が確認します。")
        {
            ConcernsSecretariat = true,
        };

    public static Finding FoundAfterClosing() =>
        new(
            "submission.foundAfterClosing",
            Severity.Error,
            "締切前に到着していましたが、締切の確定後に見つかりました。事務局が確認します。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding Filed(string where, string filedAt) =>
        new(
            "submission.filed",
            Severity.Info,
            $"受信日時は、担当者の登録によるものです（受領した場所：{where}）。登録に用いた電子メールは{filedAt}に届きました。"
        );

    public static Finding Test() =>
        new(
            "submission.test",
            Severity.Info,
            "件名に「送信テスト」とあるため、送信テストとして扱いました。申請ではありません。"
        );

    public static Finding FilledTest() =>
        new(
            "submission.test",
            Severity.Warning,
            "件名に「送信テスト」とありますが、記入された様式が添付されています。申請としては受け付けていません。申請のつもりでなかったかを申請者に確認し、申請であれば「受理する」を選んでください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding TestThatMayAsk() =>
        new(
            "submission.test",
            Severity.Warning,
            "件名で送信テストに触れ、空の様式が添付されているため、送信テストとして回答しました。質問等の可能性があります。本文を確認し、必要であれば返信してから、「対応済みとする」を選んでください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding Failed() =>
        new(OfFailure, Severity.Error, "自動処理を完了できませんでした。原本は保管しています。事務局が確認します。")
        {
            ConcernsSecretariat = true,
        };

    /// <summary>Automatic processing gave up.</summary>
    public static bool IsFailed(Finding finding) => finding.Code == OfFailure;

    public static Finding RecordDamaged() =>
        new(
            "record.damaged",
            Severity.Error,
            "記録が壊れているため、内容を表示できません。原本は保管しています。「読み直す」を選ぶと、原本から作り直します。"
        )
        {
            ConcernsSecretariat = true,
        };
}
