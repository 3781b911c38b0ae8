using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>How a submission can be answered.</summary>
/// <param name="ReplyTo">Address that asks for the answer, or null.</param>
/// <param name="MessageId">Message-ID of the submission, or null.</param>
/// <param name="References">Message-IDs that it refers to.</param>
/// <param name="NoAnswer">Why no machine may answer it, in Japanese, or null.</param>
public sealed record ReplyRoute(
    string? ReplyTo,
    string? MessageId,
    IReadOnlyList<string> References,
    [property: JsonPropertyName("silence")] string? NoAnswer
)
{
    private const string NoApplication = "申請と判断できないメールのため、自動では返信していません。";

    /// <summary>
    /// How a message can be answered; what does not look like an application is not, since it may be spam with an
    /// invented sender.
    /// </summary>
    /// <param name="replyTo">Address that asks for the answer, or null.</param>
    /// <param name="messageId">Message-ID of the submission, or null.</param>
    /// <param name="references">Message-IDs that it refers to.</param>
    /// <param name="noAnswer">Why the message itself forbids an answer, or null.</param>
    /// <param name="looksLikeApplication">Whether an applicant or a form was found in it, or it is correspondence,
    /// which is answered to known senders alone.</param>
    public static ReplyRoute Of(
        string? replyTo,
        string? messageId,
        IReadOnlyList<string> references,
        string? noAnswer,
        bool looksLikeApplication
    ) =>
        new(
            replyTo,
            messageId,
            references,
            noAnswer
                ?? (replyTo is null ? "返信先のアドレスがないため、自動では返信していません。" : null)
                ?? (looksLikeApplication ? null : NoApplication)
        );

    /// <summary>The same once a person has found that it is an application.</summary>
    public ReplyRoute OfApplication() => NoAnswer == NoApplication ? this with { NoAnswer = null } : this;
}
