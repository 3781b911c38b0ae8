using System.Net.Mail;

namespace SeisFunctions.Calls;

/// <summary>What the rules about results must satisfy beyond their shape. Pure.</summary>
internal static class ResultChecks
{
    /// <summary>Every fault.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call)
    {
        var results = call.Results;
        if (results.ReleaseAt <= call.Schedule.Deadline)
            yield return new("results.releaseAt", "must be after deadline.");
        if (results.ProvidersAt <= call.Schedule.Deadline)
            yield return new("results.providersAt", "must be after deadline.");
        foreach (var (index, _) in results.Notes.Index().Where(one => string.IsNullOrWhiteSpace(one.Item)))
            yield return new($"results.notes[{index}]", "must not be empty.");
        foreach (var fault in Copies(call))
            yield return fault;
    }

    private static IEnumerable<CallFault> Copies(CallDefinition call)
    {
        if (call.Results.Copies is not var (name, column))
            yield break;
        if (!call.Tables.TryGetValue(name, out var table))
        {
            yield return new("results.copies.table", $"\"{name}\" is no table.{Nearest.Hint(name, [.. call.Tables.Keys])}");
            yield break;
        }

        if (!table.Columns.Contains(column))
        {
            yield return new(
                "results.copies.column",
                $"\"{column}\" is no column of {name}.{Nearest.Hint(column, [.. table.Columns])}"
            );
            yield break;
        }

        // Told already of the bureaus that are published.
        if (name != call.Published?.Bureaus)
            foreach (var fault in CallChecks.Lacking(name, table, call))
                yield return fault;
        foreach (var row in table.Rows)
            if (row.Text(column) is { Length: > 0 } address && !IsAddress(address))
                yield return new("", $"{column}: \"{address}\" is no mail address.") { Table = name, Line = row.Line };
    }

    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');
}
