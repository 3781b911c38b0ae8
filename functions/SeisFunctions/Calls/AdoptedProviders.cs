using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Calls.Tables;

namespace SeisFunctions.Calls;

/// <summary>
/// Which providers (伴走支援事業者) another call has adopted for those whom this call has selected: a reference table, as
/// that call has handed it over. Pure.
/// </summary>
public static class AdoptedProviders
{
    /// <summary>
    /// Name of the table. A row without a provider says that none was adopted; somebody who stands in no row is not
    /// known there.
    /// </summary>
    public const string Table = "adoptions";

    internal const string Code = "code",
        Name = "name",
        Provider = "provider";

    /// <summary>The columns as they are handed over.</summary>
    internal static IReadOnlyList<string> Columns { get; } = [Code, Name, Provider];

    /// <summary>As what they are adopted, in the words of the call: 伴走支援事業者.</summary>
    public static string WordOf(CallDefinition call) =>
        call.Results.ProvidersAs is { Length: > 0 } word ? word : "事業者";

    /// <summary>Codes of those of whom it is known.</summary>
    public static IReadOnlyList<string> KnownIn(CallDefinition call) =>
        [.. RowsOf(call).Select(row => CodeOf(row)).Distinct()];

    /// <summary>Names of the providers that were adopted for somebody: none, or null where it is not known.</summary>
    public static IReadOnlyList<string>? Of(CallDefinition call, string applicant) =>
        RowsOf(call).Where(row => CodeOf(row) == applicant).ToList() is { Count: > 0 } rows
            ? [.. rows.Select(row => row.Text(Provider)).OfType<string>().Order(StringComparer.Ordinal)]
            : null;

    /// <summary>Whether it is known that no provider was adopted for somebody.</summary>
    public static bool HasNone(CallDefinition call, string applicant) => Of(call, applicant) is { Count: 0 };

    /// <summary>What such a table must satisfy beyond the shape of all tables.</summary>
    internal static IEnumerable<CallFault> FaultsOf(CallDefinition call)
    {
        if (!call.Tables.TryGetValue(Table, out var table))
            yield break;
        var lacking = new[] { Code, Provider }.Where(column => !table.Columns.Contains(column)).ToList();
        foreach (var column in lacking)
            yield return Of(1, $"there is no column \"{column}\".{Nearest.Hint(column, [.. table.Columns])}");
        if (lacking.Count > 0)
            yield break;
        foreach (var row in table.Rows.Where(_ => call.Applicants.Listed.Count > 0))
            if (call.Applicant(CodeOf(row)) is not { } applicant)
                yield return Of(row.Line, $"\"{row.Text(Code)}\" is not the code of an applicant.");
            // Sorted by some of its columns, a table tells everybody what is somebody else's.
            else if (row.Text(Name) is { } name && FoldedText.KeyOf(name) != FoldedText.KeyOf(applicant.Name))
                yield return Of(
                    row.Line,
                    $"\"{name}\" is not the {Name} of {Code} \"{row.Text(Code)}\", which is \"{applicant.Name}\"."
                );
        foreach (var rows in table.Rows.GroupBy(CodeOf).Where(rows => rows.Count() > 1))
            foreach (var row in rows.Where(row => row.Text(Provider) is null))
                yield return Of(row.Line, $"{Code} \"{rows.Key}\" stands both with and without a {Provider}.");

        static CallFault Of(int line, string what) => new("", what) { Table = Table, Line = line };
    }

    private static IReadOnlyList<ReferenceRow> RowsOf(CallDefinition call) =>
        call.Tables.GetValueOrDefault(Table)?.Rows ?? [];

    private static string CodeOf(ReferenceRow row) => ApplicantCode.Of(row.Text(Code) ?? "");
}
