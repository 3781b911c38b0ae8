using MimeKit;

namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>A letter in the outbox.</summary>
/// <param name="To">Its addressee.</param>
/// <param name="Subject">件名.</param>
/// <param name="Answers">Message-ID of the mail that it answers, or its own where it answers none.</param>
/// <param name="At">When it was handed over.</param>
internal sealed record SentLetter(string To, string Subject, string Answers, DateTime At)
{
    /// <summary>Reads one.</summary>
    public static SentLetter Of(string file)
    {
        using var letter = MimeMessage.Load(file);
        return new(
            letter.To.Mailboxes.Single().Address,
            letter.Subject!,
            letter.InReplyTo ?? letter.MessageId!,
            File.GetLastWriteTimeUtc(file)
        );
    }
}
