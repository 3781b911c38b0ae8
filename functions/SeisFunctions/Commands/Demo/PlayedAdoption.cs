using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Commands.Demo;

/// <summary>Whom a play adopts for which candidates. Real ones are adopted after experts have scored. Pure.</summary>
internal static class PlayedAdoption
{
    /// <summary>
    /// Each application with the candidates that it is adopted for: in turn, whoever is eligible gets those that it
    /// names and that have not enough providers yet.
    /// </summary>
    /// <param name="rows">The applications, in order.</param>
    /// <param name="most">How many may be adopted for a candidate.</param>
    public static IReadOnlyList<(ApplicationRow Row, IReadOnlyList<string> Candidates)> Of(
        IReadOnlyList<ApplicationRow> rows,
        int most
    )
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var adopted = new List<(ApplicationRow, IReadOnlyList<string>)>();
        foreach (var row in rows.Where(row => row.StatusAfterDeadline != ApplicationStatus.Withdrawn))
        {
            IReadOnlyList<string> own =
                row.StatusAfterDeadline == ApplicationStatus.Eligible
                    ? [.. row.Candidates.Where(key => taken.GetValueOrDefault(key) < most)]
                    : [];
            foreach (var key in own)
                taken[key] = taken.GetValueOrDefault(key) + 1;
            adopted.Add((row, own));
        }

        return adopted;
    }
}
