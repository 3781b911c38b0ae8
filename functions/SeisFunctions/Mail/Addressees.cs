using MimeKit;

namespace SeisFunctions.Mail;

/// <summary>Whom a message is written to. Pure.</summary>
internal static class Addressees
{
    /// <summary>
    /// Whether it is written to somebody else, and comes to us for information: Cc names us, and To names neither us nor
    /// only its sender. A message that names us nowhere came by a list, an alias or Bcc, and is written to us.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="ours">Our addresses; others of their domains are our colleagues or aliases.</param>
    public static bool AreOthers(MimeMessage message, params string[] ours)
    {
        var domains = ours.Select(DomainOf).ToList();
        var sender = MailFields.SenderOf(message);
        var to = message.To.Mailboxes.Select(mailbox => mailbox.Address).ToList();
        return message.Cc.Mailboxes.Any(mailbox => IsOurs(mailbox.Address))
            && !to.Exists(IsOurs)
            && to.Exists(address => !address.Equals(sender, StringComparison.OrdinalIgnoreCase));

        bool IsOurs(string address) => domains.Contains(DomainOf(address), StringComparer.OrdinalIgnoreCase);
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
