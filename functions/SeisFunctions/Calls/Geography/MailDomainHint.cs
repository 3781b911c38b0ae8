namespace SeisFunctions.Calls.Geography;

/// <summary>
/// A prefecture to which a mail domain seems to belong. A hint only: sub-domains change, mail is forwarded, and a
/// sender can write any address. It may raise a question, never decide who applied or refuse a message.
/// </summary>
/// <param name="Prefecture">The prefecture.</param>
/// <param name="Domain">The known domain with which the host ends.</param>
/// <param name="Seen">Whether that prefecture's mail domain was seen in use; false if it is only inferred.</param>
public sealed record MailDomainHint(Prefecture Prefecture, string Domain, bool Seen);
