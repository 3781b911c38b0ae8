namespace SeisFunctions.Domain;

/// <summary>How a submission can be answered.</summary>
/// <param name="ReplyTo">Address that asks for the answer, or null.</param>
/// <param name="MessageId">Message-ID of the submission, or null.</param>
/// <param name="References">Message-IDs that it refers to.</param>
/// <param name="Silence">Why no machine may answer it, in Japanese, or null.</param>
public sealed record Correspondence(
    string? ReplyTo,
    string? MessageId,
    IReadOnlyList<string> References,
    string? Silence
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
    /// <param name="silence">Why the message itself forbids an answer, or null.</param>
    /// <param name="looksLikeApplication">Whether an applicant or a form was found in it, or it is correspondence,
    /// which is answered to known senders alone.</param>
    public static Correspondence Of(
        string? replyTo,
        string? messageId,
        IReadOnlyList<string> references,
        string? silence,
        bool looksLikeApplication
    ) =>
        new(
            replyTo,
            messageId,
            references,
            silence
                ?? (replyTo is null ? "返信先のアドレスがないため、自動では返信していません。" : null)
                ?? (looksLikeApplication ? null : NoApplication)
        );

    /// <summary>The same once a person has found that it is an application.</summary>
    public Correspondence OfApplication() => Silence == NoApplication ? this with { Silence = null } : this;
}
