using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Applications;

/// <summary>A field, or a row of a table, in two readings of one form.</summary>
/// <param name="Label">Label of the field; title of the table and place of the row in it.</param>
/// <param name="Before">The earlier text, or null if it is not there.</param>
/// <param name="After">The later text, or null if it is not there.</param>
/// <param name="IsRow">Whether it is a row.</param>
internal sealed record ReadPair(string Label, string? Before, string? After, bool IsRow = false);

/// <summary>Puts two readings of one form beside each other. Pure.</summary>
internal static class ReadPairs
{
    /// <summary>Every field that one of them has.</summary>
    public static IEnumerable<ReadPair> OfFields(FormReading? before, FormReading? after) =>
        (before?.Fields ?? [])
            .Concat(after?.Fields ?? [])
            .DistinctBy(field => field.Id)
            .Select(field => new ReadPair(field.Label, TextOf(before, field.Id), TextOf(after, field.Id)));

    /// <summary>Every row that one of them has in a table.</summary>
    /// <param name="form">The form, which has the titles of its tables.</param>
    /// <param name="before">The earlier reading, or null.</param>
    /// <param name="after">The later reading, or null.</param>
    /// <param name="leftOut">Id of a table that is shown otherwise, or null.</param>
    public static IEnumerable<ReadPair> OfRows(
        FormDefinition form,
        FormReading? before,
        FormReading? after,
        string? leftOut = null
    ) =>
        from table in (before?.Tables ?? []).Concat(after?.Tables ?? []).Select(table => table.Id).Distinct()
        where table != leftOut
        from pair in OfRows(form.TitleOf(table), RowsIn(before, table), RowsIn(after, table))
        select pair;

    // Rows have no names: those that both have are the same wherever they stand, and of the others the one that
    // stands in the place of another has taken it.
    private static IEnumerable<ReadPair> OfRows(string title, List<string> before, List<string> after)
    {
        var (gone, added) = (Beyond(before, after), Beyond(after, before));
        for (var index = 0; index < Math.Max(before.Count, after.Count); index++)
        {
            var label = $"{title}の行{index + 1}";
            var (was, now) = (gone.GetValueOrDefault(index), added.GetValueOrDefault(index));
            if (was is not null || now is not null)
                yield return new(label, was, now, true);
            if (now is null && index < after.Count)
                yield return new(label, after[index], after[index], true);
        }
    }

    /// <summary>The rows that the others do not have, by their places.</summary>
    private static Dictionary<int, string> Beyond(List<string> rows, List<string> others)
    {
        var left = others.CountBy(row => row).ToDictionary();
        var beyond = new Dictionary<int, string>();
        for (var index = 0; index < rows.Count; index++)
        {
            if (left.GetValueOrDefault(rows[index]) is var count and > 0)
                left[rows[index]] = count - 1;
            else
                beyond.Add(index, rows[index]);
        }

        return beyond;
    }

    private static List<string> RowsIn(FormReading? form, string table) =>
        [.. form?.Tables.FirstOrDefault(one => one.Id == table)?.Rows.Select(ReadText.Of) ?? []];

    private static string? TextOf(FormReading? form, string field) =>
        form?.Fields.FirstOrDefault(one => one.Id == field) is { } found ? ReadText.Alone(found) : null;
}
