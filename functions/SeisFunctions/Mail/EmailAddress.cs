using System.Text;
using MimeKit;

namespace SeisFunctions.Mail;

/// <summary>
/// Addresses as people have them: also those with dots side by side or at the end, which Japanese carriers gave out
/// against RFC 5322.
/// </summary>
internal static class EmailAddress
{
    // RFC 5321 allows no longer one.
    private const int Longest = 254;

    private const string AnyHost = "@example.jp";

    /// <summary>
    /// Whether a text is one plain address to which a letter can go, and nothing else: no name, no list, no line break.
    /// Before the @ stand no other letters than a mail server without SMTPUTF8 takes.
    /// </summary>
    public static bool IsValid(string? text) =>
        text is { Length: <= Longest }
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && text.Split('@') is [{ Length: > 0 } name, var domain]
        && name.All(char.IsAscii)
        && HostName.AsciiOf(domain) is not null
        && MailboxAddress.TryParse(Reading(), name + AnyHost, out var mailbox)
        && mailbox.Address == name + AnyHost
        && mailbox.Route.Count == 0;

    /// <summary>How a message is parsed so that such addresses are found in it.</summary>
    public static ParserOptions Reading()
    {
        var options = ParserOptions.Default.Clone();
        options.AddressParserComplianceMode = RfcComplianceMode.Looser;
        return options;
    }

    /// <summary>
    /// An address without the quotes that mail programs put around such a name, and with its domain as mail servers know
    /// it: the same address is one text, however it is written.
    /// </summary>
    public static string Plain(string address)
    {
        var plain = WithoutQuotes(address);
        var host = plain.LastIndexOf('@') + 1;
        return host > 0 && !Ascii.IsValid(plain.AsSpan(host)) && HostName.AsciiOf(plain[host..]) is { } ascii
            ? plain[..host] + ascii
            : plain;
    }

    private static string WithoutQuotes(string address) =>
        address is ['"', ..]
        && address.LastIndexOf("\"@", StringComparison.Ordinal) is > 1 and var end
        && address[1..end].All(c => char.IsAsciiLetterOrDigit(c) || "._-+".Contains(c, StringComparison.Ordinal))
            ? address[1..end] + address[(end + 1)..]
            : address;

    /// <summary>
    /// An address as it is written in messages and to mail servers: in quotes where RFC 5322 asks for them.
    /// </summary>
    public static MailboxAddress Mailbox(string? name, string address)
    {
        var at = address.LastIndexOf('@');
        var needsQuotes =
            at > 0
            && address[0] != '"'
            && (address[..at].Contains("..", StringComparison.Ordinal) || address[at - 1] == '.');
        return new(name, needsQuotes ? $"\"{address[..at]}\"{address[at..]}" : address);
    }
}
