using System.Text.Json;
using System.Text.RegularExpressions;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Calls;

/// <summary>
/// The services at which anybody can have an address, by domain. None is an applicant's, since whoever accepts one lets
/// every customer of it speak for it; and its addresses are no business addresses.
/// </summary>
public sealed partial class MailProviderList
{
    private const string Domain = "domain",
        Kind = "kind",
        Name = "name",
        Source = "source";

    private readonly Dictionary<string, MailProvider> _byDomain;

    private MailProviderList(Dictionary<string, MailProvider> byDomain) => _byDomain = byDomain;

    /// <summary>A list of nobody.</summary>
    public static MailProviderList None { get; } = new([]);

    /// <summary>How many domains it has.</summary>
    public int Count => _byDomain.Count;

    /// <summary>The service of an address, also at a domain below the listed one; null for a business address.</summary>
    public MailProvider? Of(string address)
    {
        var host = address[(address.LastIndexOf('@') + 1)..].TrimEnd('.').ToLowerInvariant();
        while (host.Length > 0)
        {
            if (_byDomain.TryGetValue(host, out var found))
                return found;
            host = host.IndexOf('.') is >= 0 and var dot ? host[(dot + 1)..] : "";
        }

        return null;
    }

    /// <summary>Why the domain of an address cannot be accepted as an applicant's, in Japanese; null where it can.</summary>
    public string? ExplainDomain(string address) =>
        Of(address) is null
            ? null
            : $"「{SenderAcceptance.HostOf(address)}」は、誰でもアドレスを取得できるフリーメール、携帯電話会社又はプロバイダーのドメインです。ドメイン全体を申請者のものとして受け入れることはできません。";

    /// <summary>Reads the list, and tells what is wrong with it.</summary>
    internal static MailProviderList Read(CallFiles files, string? file)
    {
        if (file is null || files.Csv(file, "mail.providers") is not { } csv)
            return None;
        var byDomain = new Dictionary<string, MailProvider>(StringComparer.Ordinal);
        foreach (var fault in csv.Lacks(Domain, Kind, Name, Source))
            files.Tell(file, fault);
        foreach (var row in csv.Rows)
        {
            if (FaultOf(row, byDomain) is { } what)
                files.Tell(file, CsvFile.Fault(row.Line, what));
            else
                byDomain.Add(row[Domain], new(row[Domain], KindOf(row[Kind])!.Value, row[Name]));
        }

        return new(byDomain);
    }

    private static string? FaultOf(CsvRow row, Dictionary<string, MailProvider> before) =>
        !Shape().IsMatch(row[Domain])
            ? $"{Domain}: \"{row[Domain]}\" is not a domain in lower case, such as example.ne.jp."
        : before.ContainsKey(row[Domain]) ? $"{Domain}: \"{row[Domain]}\" stands twice."
        : KindOf(row[Kind]) is null ? $"{Kind}: \"{row[Kind]}\" is none.{Nearest.Hint(row[Kind], Kinds)}"
        : row[Name].Length == 0 ? $"{Name} is empty."
        : row[Source].Length == 0 ? $"{Source} is empty: say where it is known from."
        : null;

    private static string[] Kinds { get; } =
        [.. Enum.GetNames<MailProviderKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static MailProviderKind? KindOf(string word) =>
        Array.IndexOf(Kinds, word) is >= 0 and var index ? Enum.GetValues<MailProviderKind>()[index] : null;

    // Two labels at least: a whole country or lg.jp is nobody's.
    [GeneratedRegex(
        @"^(?!(?:ac|co|go|lg|ne|or)\.jp$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
