using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>The candidates that an applicant wants to support, as its form names them. Pure.</summary>
/// <param name="Keys">Their keys in the table of the call, in the order of the form.</param>
/// <param name="Unclear">How many entries name none of them with certainty.</param>
internal sealed record ChosenCandidates(IReadOnlyList<string> Keys, int Unclear)
{
    private static ChosenCandidates None { get; } = new([], 0);

    public static ChosenCandidates In(ApplicationCase c)
    {
        if (
            c.Call.CandidateTable is not { } table
            || c.Call.ColumnWith(FieldRole.Candidate) is not { } column
            || !c.Application.Forms.TryGetValue(column.Form, out var version)
        )
            return None;
        var named = version
            .Reading.Table(column.Table)
            .Rows.Select(row => row[column.Column])
            .Where(cell => cell.Value is not null || cell.Confidence is Confidence.Ambiguous or Confidence.Unreadable)
            .Select(cell => cell.Value is { } text ? table.Match(text).Row?.Text(table.Key) : null)
            .ToList();
        return new([.. named.OfType<string>().Distinct()], named.Count(key => key is null));
    }
}
