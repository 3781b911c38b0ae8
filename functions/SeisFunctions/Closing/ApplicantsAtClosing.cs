using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>
/// Where each applicant stands when the intake is closed: it has an application, something of it came that is none, or
/// it is silent. Each stands in one place, and whoever does not is named. Pure.
/// </summary>
/// <param name="Silent">Those of which nothing came.</param>
/// <param name="WithoutApplication">Those of which something came that is no application.</param>
/// <param name="Unaccounted">Codes of those that stand nowhere, or twice.</param>
internal sealed record ApplicantsAtClosing(
    IReadOnlyList<ClosingStatement.SilentApplicant> Silent,
    IReadOnlyList<ClosingStatement.UnsettledApplicant> WithoutApplication,
    IReadOnlyList<string> Unaccounted
)
{
    private const string Waits = "確認を待っている提出があります。",
        Late = "届いた提出は、全て期限後です。";

    /// <summary>The same on the rows of the register.</summary>
    /// <param name="all">Those that can apply.</param>
    /// <param name="applications">The applications.</param>
    /// <param name="submissions">The submissions.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    public static ApplicantsAtClosing Of(
        IReadOnlyCollection<Applicant> all,
        IReadOnlyCollection<ApplicationRow> applications,
        IReadOnlyCollection<Submission> submissions,
        CallSchedule schedule
    )
    {
        var applied = applications.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var heard = submissions
            .SelectMany(submission => submission.Heard.Select(code => (Code: code, Submission: submission)))
            .ToLookup(one => one.Code, one => one.Submission, StringComparer.Ordinal);
        var others = all.Where(one => !applied.Contains(one.Code)).ToList();
        IReadOnlyList<ClosingStatement.SilentApplicant> silent =
        [
            .. others
                .Where(one => !heard.Contains(one.Code))
                .Select(one => new ClosingStatement.SilentApplicant(one.Code, one.Name)),
        ];
        IReadOnlyList<ClosingStatement.UnsettledApplicant> without =
        [
            .. others
                .Where(one => heard.Contains(one.Code))
                .Select(one => new ClosingStatement.UnsettledApplicant(
                    one.Code,
                    one.Name,
                    heard[one.Code].All(submission => ClosingStatement.Tally.IsLate(submission, schedule)) ? Late : Waits
                )),
        ];
        return new(
            silent,
            without,
            UnaccountedIn(
                all.Select(one => one.Code),
                [
                    .. applications.Select(row => row.Code),
                    .. silent.Select(one => one.Code),
                    .. without.Select(one => one.Code),
                ]
            )
        );
    }

    /// <summary>Those of <paramref name="all"/> that do not stand once, and whoever stands and is none of them.</summary>
    internal static IReadOnlyList<string> UnaccountedIn(IEnumerable<string> all, IReadOnlyCollection<string> standing)
    {
        var times = standing.CountBy(code => code).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. all.Union(times.Keys)
                .Except(all.Where(code => times.GetValueOrDefault(code) == 1))
                .Order(StringComparer.Ordinal),
        ];
    }
}
