using MimeKit;
using MimeKit.Cryptography;
using SeisFunctions.Domain;

namespace SeisFunctions.Mail;

/// <summary>
/// Reads <c>Authentication-Results</c> (RFC 8601) of our own mail server. A sender can write such fields too, but only
/// below those of our server: what speaks for it counts from the topmost one alone, what speaks against it from any.
/// </summary>
internal static class SenderCheck
{
    /// <summary>Stands for fields that name no server, as those of Exchange Online.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>What the fields of the named servers come to.</summary>
    /// <param name="headers">Header of the message.</param>
    /// <param name="servers">Names (authserv-id) under which our server writes.</param>
    /// <param name="from">Address of the sender, or null where the message names none or several: nobody is proved
    /// then.</param>
    public static Authenticity Of(HeaderList headers, IReadOnlyList<string> servers, string? from)
    {
        if (servers.Count == 0)
            return from is null ? Authenticity.Unproven : Authenticity.NotChecked;
        var ours = headers
            .Where(header => header.Id == HeaderId.AuthenticationResults)
            .Select(Parse)
            .OfType<AuthenticationResults>()
            .Where(results =>
                servers.Contains(results.AuthenticationServiceIdentifier ?? Unnamed, StringComparer.OrdinalIgnoreCase)
            )
            .ToList();
        if (ours.Count == 0)
            return Authenticity.Unproven;
        var (spf, dkim, dmarc) = (Of(ours, "spf"), Of(ours, "dkim"), Of(ours, "dmarc"));
        return new(
            Outcome(spf, dkim, dmarc, from?[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]),
            spf?.Result,
            dkim?.Result,
            dmarc?.Result
        );
    }

    private static AuthenticationResults? Parse(Header header) =>
        AuthenticationResults.TryParse(header.RawValue, out var results) ? results : null;

    // A message may carry several DKIM signatures: one that is good is enough.
    private static AuthenticationMethodResult? Of(List<AuthenticationResults> ours, string method)
    {
        var topmost = ours[0].Results.Where(result => Is(result.Method, method)).ToList();
        return topmost.Find(IsPass)
            ?? topmost.FirstOrDefault()
            ?? ours.Skip(1)
                .SelectMany(results => results.Results)
                .FirstOrDefault(result => Is(result.Method, method) && IsFail(result));
    }

    private static AuthenticityOutcome Outcome(
        AuthenticationMethodResult? spf,
        AuthenticationMethodResult? dkim,
        AuthenticationMethodResult? dmarc,
        string? domain
    )
    {
        var (spfPasses, dkimPasses) = (spf is not null && IsPass(spf), dkim is not null && IsPass(dkim));
        if (dmarc is not null && IsFail(dmarc))
            return AuthenticityOutcome.Failed;
        // The server names the domain that it judged. Where a message has several senders, that may be another one than
        // the one that people see.
        if (
            dmarc is not null
            && IsPass(dmarc)
            && domain is not null
            && (!Names(dmarc, "from") || IsAligned(dmarc, domain, "from"))
        )
            return AuthenticityOutcome.Passed;
        if (
            (dkimPasses && IsAligned(dkim!, domain, "d", "i"))
            || (spfPasses && IsAligned(spf!, domain, "mailfrom", "from"))
        )
            return AuthenticityOutcome.Passed;
        return spf is not null && IsFail(spf) && !dkimPasses
            ? AuthenticityOutcome.Failed
            : AuthenticityOutcome.Unproven;
    }

    private static bool IsPass(AuthenticationMethodResult result) =>
        Is(result.Result, "pass") || Is(result.Result, "bestguesspass");

    private static bool IsFail(AuthenticationMethodResult result) =>
        Is(result.Result, "fail") || Is(result.Result, "hardfail");

    private static bool Names(AuthenticationMethodResult result, string property) =>
        result.Properties.Any(one => Is(one.Property, property));

    // SPF and DKIM prove some domain; it must be the one that people see. A parent of two labels may belong to many
    // (lg.jp).
    private static bool IsAligned(AuthenticationMethodResult result, string? domain, params string[] properties) =>
        domain is not null
        && result
            .Properties.Where(property => properties.Contains(property.Property, StringComparer.OrdinalIgnoreCase))
            .Select(property => property.Value[(property.Value.IndexOf('@', StringComparison.Ordinal) + 1)..])
            .Any(proven => Is(proven, domain) || IsParent(proven, domain) || IsParent(domain, proven));

    private static bool IsParent(string parent, string child) =>
        parent.Count(c => c == '.') >= 2 && child.EndsWith("." + parent, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string text, string expected) => text.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
