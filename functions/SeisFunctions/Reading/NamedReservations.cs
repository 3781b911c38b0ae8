using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// What the name of a file says about the form in it that a person must read: 様式1（案）.docx, 【下書き】, _旧, 記入例, R7様式1.
/// A name has no sentences, so that shorter words say it than in the text of a mail (<see cref="Reservations"/>). Pure.
/// </summary>
internal static partial class NamedReservations
{
    // Of a name as it is shown.
    private const int LongestExample = 80;

    // R2 is a second revision more often than the form of six years ago.
    private const int MostYearsBack = 3;

    private static readonly MailGroups Words = Lexicon.Known.Mails;

    /// <summary>The finding about the files of a mail, or null where none of their names says such a thing.</summary>
    /// <param name="files">Names of the files whose forms count.</param>
    /// <param name="call">The call.</param>
    public static Finding? In(IEnumerable<string> files, CallDefinition call)
    {
        List<string> found = [.. files.Distinct().Where(file => IsOne(WithoutExtension(file), call))];
        return found.Count == 0
            ? null
            : MailFinding.NamedReservation(MailText.Line(found[0], LongestExample) ?? "", found.Count) with
            {
                File = found[0],
            };
    }

    private static bool IsOne(string name, CallDefinition call)
    {
        string[] ownNames = [Reservations.Plain(call.Name), Reservations.Plain(call.Subject)];
        var plain = Reservations.Without(Reservations.Plain(name), ownNames, Words.FileNameHarmless.Words);
        return Words.FileName.StandsIn(plain)
            || Token()
                .Matches(UnicodeForms.Compatible(name).ToLowerInvariant())
                .Any(token => Words.FileNameAlone.Contains(token.Value))
            || Words.Doubtful.StandsIn(plain)
            || IsOfEarlierYear(UnicodeForms.Compatible(name), call);
    }

    // A full date tells when the file was saved: it is an earlier call's only where the whole fiscal year is over.
    private static bool IsOfEarlierYear(string name, CallDefinition call)
    {
        var years = CallYear.Of(call);
        List<(int Year, bool IsDay)> told = [.. Year().Matches(name).Select(Told).OfType<(int, bool)>()];
        return !told.Exists(one => !one.IsDay && years.Contains(one.Year))
            && told.Exists(one =>
                one.IsDay
                    ? one.Year < CallYear.Of(call.Schedule.OpensAt)
                    : one.Year < years[0] && one.Year >= years[0] - MostYearsBack
            );
    }

    private static (int Year, bool IsDay)? Told(Match match)
    {
        var written = match.Groups["year"].Value is "元" ? 1 : Number(match.Groups["year"]);
        var year = match.Groups["era"] is { Success: true } era ? JapaneseEra.CommonYear(era.Value, written) : written;
        return year is not { } common ? null
            : match.Groups["month"] is not { Success: true } month ? (common, false)
            : (Number(month) < 4 ? common - 1 : common, true);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // Of the file alone: an archive in front of it keeps its own.
    private static string WithoutExtension(string file) => file[..^Path.GetExtension(file).Length];

    // Letters of one script: 様式1old is two.
    [GeneratedRegex(@"[a-z]+|[^\W0-9_a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?:(?<era>令和|平成|[RrHh])(?<year>元|[0-9]{1,2})|(?<year>20[0-9]{2}))"
            + @"(?:[._\-/年]?(?<month>0[1-9]|1[0-2]|[1-9])[._\-/月]?[0-3]?[0-9](?![0-9])|(?![0-9]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Year();
}
