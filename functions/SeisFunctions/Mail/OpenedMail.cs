using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Mail;

/// <summary>A raw message once opened.</summary>
public sealed record OpenedMail
{
    /// <summary>Decoded subject, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Address of the sender (From), or null.</summary>
    public string? From { get; init; }

    /// <summary>The sender's name and address as written (From), decoded, or null.</summary>
    public string? Sender { get; init; }

    /// <summary>Whether a person wrote it under the secretariat's own address.</summary>
    public bool IsFromSecretariat { get; init; }

    /// <summary>Whether it is written to somebody else, and comes to us for information.</summary>
    public bool IsForInformation { get; init; }

    /// <summary>Address that asks for the answer (Reply-To, else From), or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The <c>Date:</c> header, or null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When our own mail server took it (topmost <c>Received:</c> header), or null.</summary>
    public DateTimeOffset? TracedAt { get; init; }

    /// <summary>Message-ID without brackets, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>
    /// Hash over Message-ID and content, whatever way it took: the same for one message that is delivered twice,
    /// through an alias or a list. Null without a Message-ID.
    /// </summary>
    public string? MessageKey { get; init; }

    /// <summary>
    /// What people wrote in it, plain and then HTML without tags, each up to <see cref="MailOpener.MostCharacters"/>.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// Whether it answers a letter of ours, by its references or because its subject repeats the title of one.
    /// </summary>
    public bool AnswersLetter { get; init; }

    /// <summary>Codes of the applicants whose letters from us it answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Those letters.</summary>
    public IReadOnlyList<LetterQueued> AnsweredLetters { get; init; } = [];

    /// <summary>Message-IDs that it refers to.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Why it must not be answered by a machine (RFC 3834), in Japanese, or null.</summary>
    public string? NoAnswer { get; init; }

    /// <summary>What our own mail server found out about its sender.</summary>
    public Authenticity Authenticity { get; init; } = Authenticity.NotChecked;

    /// <summary>The messages attached to it, outermost first.</summary>
    public IReadOnlyList<ForwardedMail> Forwarded { get; init; } = [];

    /// <summary>Its files, those inside archives and attached messages included.</summary>
    public IReadOnlyList<OpenedFile> Files { get; init; } = [];

    /// <summary>What its sender or the secretariat should know about the message itself.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The notice of a mail system that it is, or null.</summary>
    public DeliveryNotice? Notice { get; init; }
}
