using SeisFunctions.Mail;

namespace SeisFunctions.Domain;

/// <summary>How a submission can be answered.</summary>
/// <param name="ReplyTo">Address that asks for the answer, or null.</param>
/// <param name="MessageId">Message-ID of the submission, or null.</param>
/// <param name="References">Message-IDs that it refers to.</param>
/// <param name="Silence">Why no machine may answer it, in Japanese, or null.</param>
public sealed record Correspondence(string? ReplyTo, string? MessageId, IReadOnlyList<string> References, string? Silence)
{
    private const string NoApplication = "申請と判断できないメールのため、自動では返信していません。";

    /// <summary>Of an opened message; what does not look like an application is not answered, since it may be spam with an invented sender.</summary>
    public static Correspondence Of(OpenedMail mail, bool looksLikeApplication) => new(
        mail.ReplyTo,
        mail.MessageId,
        mail.References,
        mail.Silence
            ?? (mail.ReplyTo is null ? "返信先のアドレスがないため、自動では返信していません。" : null)
            ?? (looksLikeApplication ? null : NoApplication));

    /// <summary>The same once a person has found that it is an application.</summary>
    public Correspondence OfApplication() => Silence == NoApplication ? this with { Silence = null } : this;
}
