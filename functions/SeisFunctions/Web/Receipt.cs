using SeisFunctions.Receiving;

namespace SeisFunctions.Web;

/// <summary>The answer to whoever handed a submission in.</summary>
/// <param name="SubmissionId">Its id.</param>
/// <param name="ReceiptNumber">受付番号.</param>
/// <param name="ReceivedAt">Time of receipt; the first one's for a duplicate.</param>
/// <param name="Duplicate">Whether the same bytes had been received before.</param>
/// <param name="StatusUrl">Where to look it up.</param>
public sealed record Receipt(
    string SubmissionId,
    string ReceiptNumber,
    DateTimeOffset ReceivedAt,
    bool Duplicate,
    string StatusUrl
)
{
    /// <summary>202 with the receipt; 200 for what had been received before.</summary>
    public static IResult Answer(Received acceptance) =>
        Results.Json(
            Of(acceptance),
            statusCode: acceptance.Duplicate ? StatusCodes.Status200OK : StatusCodes.Status202Accepted
        );

    /// <summary>The receipt of an acceptance.</summary>
    public static Receipt Of(Received acceptance)
    {
        var submission = acceptance.Submission;
        return new(
            submission.Id,
            submission.ReceiptNumber,
            submission.ReceivedAt,
            acceptance.Duplicate,
            $"/api/submissions/{submission.Id}"
        );
    }
}
