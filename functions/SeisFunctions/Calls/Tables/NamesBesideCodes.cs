using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Calls.Tables;

/// <summary>
/// Whether the names in reference tables are those of the codes beside them: a table that was sorted by some of its
/// columns gives everybody what is somebody else's. What is no name of an applicant, a prefecture or a municipality, such
/// as that of a bureau, tells nothing. Pure.
/// </summary>
internal static class NamesBesideCodes
{
    /// <summary>The column of names where a table says no other.</summary>
    private const string Name = "name";

    /// <summary>The rows whose code is one's and whose name is another's.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call)
    {
        var all = Known(call).ToList();
        var names = all.ToLookup(one => one.Code, one => one.Name, StringComparer.Ordinal);
        var codes = all.ToLookup(one => FoldedText.KeyOf(one.Name), one => one.Code, StringComparer.Ordinal);
        // The adoptions are looked at more closely.
        return call.Tables.Where(table => table.Key != AdoptedProviders.Table)
            .SelectMany(table => FaultsOf(table.Key, table.Value, names, codes));
    }

    private static IEnumerable<CallFault> FaultsOf(
        string name,
        ReferenceTable table,
        ILookup<string, string> names,
        ILookup<string, string> codes
    )
    {
        var column = table.Name ?? Name;
        foreach (var row in table.Rows)
        {
            if (row.Text(table.Key) is not { } key || row.Text(column) is not { } written)
                continue;
            var (code, own) = (ApplicantCode.Of(key), codes[FoldedText.KeyOf(written)].ToList());
            if (own.Count > 0 && names[code].Any() && !own.Contains(code))
                yield return new("", Otherwise(table.Key, key, names[code].First(), column, written, own))
                {
                    Table = name,
                    Line = row.Line,
                };
        }
    }

    private static string Otherwise(
        string keyColumn,
        string key,
        string its,
        string column,
        string written,
        IReadOnlyList<string> own
    ) =>
        $"{keyColumn} \"{key}\" is \"{its}\", but {column} says \"{written}\", whose {keyColumn} is"
        + $" {string.Join(" or ", own.Distinct().Select(code => $"\"{code}\""))}.";

    private static IEnumerable<(string Code, string Name)> Known(CallDefinition call) =>
        call.Applicants.Listed.Select(one => (one.Code, one.Name))
            .Concat(call.Gazetteer.Prefectures.Select(one => (one.Code, one.Name)))
            .Concat(call.Gazetteer.Municipalities.Select(one => (one.Code, one.Name)));
}
