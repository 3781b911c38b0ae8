namespace Azure.Communication.Email;

public class EmailRecipients(IEnumerable<EmailAddress>? to = null)
{
    public IList<EmailAddress> To { get; } = [.. to ?? []];
}
