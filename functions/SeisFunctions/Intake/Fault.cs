using Azure;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Says in Japanese why reading failed, without an exception's message: that may quote the submission.
/// </summary>
internal static class Fault
{
    /// <summary>The reason for a person.</summary>
    public static string Of(Exception exception) =>
        exception switch
        {
            RequestFailedException { Status: 0 } => "保管先に接続できませんでした。",
            RequestFailedException e => $"保管先が処理を受け付けませんでした（{e.Status} {e.ErrorCode}）。",
            DamagedRecordException { SubmissionId: { } id } =>
                $"受付番号 {SubmissionId.ReceiptNumber(id)} の記録が壊れています。その提出を先に読み直してください。",
            LostFileException => "原本が保管先に見つかりません。",
            ReadingStoppedException => "読み取りに時間がかかりすぎるため、中止しました。",
            _ => $"処理中に予期しない障害が発生しました（{exception.GetType().Name}）。",
        };
}
