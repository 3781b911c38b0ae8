using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Mail;

/// <summary>
/// Which hosts a message that cannot be opened says to have come by, so that somebody can be asked: the domain of
/// <c>Return-Path:</c> and the hosts of <c>Received:</c>. No address and no name of a person. Pure.
/// </summary>
internal static partial class Carriers
{
    // Where the fields of carriers stand: they are written in front of all others.
    private const int Looked = 64 * 1024;

    private const int MostLines = 2_000;

    // A mail passes through about as many.
    private const int Most = 5;

    /// <summary>The hosts in the order of the fields, each once; leaves the stream where it was.</summary>
    public static IReadOnlyList<string> In(Stream message)
    {
        var position = message.Position;
        message.Position = 0;
        var bytes = new byte[Math.Min(message.Length, Looked)];
        message.ReadExactly(bytes);
        message.Position = position;
        var hosts = new List<string>();
        var isCarrier = false;
        foreach (var line in Encoding.Latin1.GetString(bytes).Split('\n').Take(MostLines))
        {
            isCarrier = Field().IsMatch(line) || (isCarrier && line is [' ' or '\t', ..]);
            if (isCarrier)
                hosts.AddRange(Host().Matches(line).Select(Known).OfType<string>());
        }

        return [.. hosts.Distinct().Take(Most)];
    }

    private static string? Known(Match match) =>
        HostName.AsciiOf(match.Groups["host"].Value.TrimEnd('.').ToLowerInvariant());

    [GeneratedRegex(
        "^(?:Return-Path|Received)[ \t]*:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Field();

    [GeneratedRegex(
        "(?:@|(?:from|by)[ \t]+)(?<host>[a-z0-9][a-z0-9.-]{2,250})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Host();
}
