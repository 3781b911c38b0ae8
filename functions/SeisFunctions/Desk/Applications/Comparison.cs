using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Applications;

/// <summary>Tells what changed between two readings. Pure.</summary>
internal static class Comparison
{
    /// <summary>Form by form, in the order of their names.</summary>
    public static IReadOnlyList<FormDifference> Of(SubmissionReading before, SubmissionReading after)
    {
        var names = before
            .Forms.Concat(after.Forms)
            .Select(form => form.Reading.FormName)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return [.. names.Select(name => Of(name, Find(before, name), Find(after, name)))];
    }

    private static FormDifference Of(string name, FormVersion? before, FormVersion? after)
    {
        if (before is null || after is null)
            return new(
                name,
                before is null
                    ? "変更前の提出にはありません。"
                    : "変更後の提出にはありません。前の版が引き続き有効です。",
                [],
                0
            );
        if (before.Sha256 == after.Sha256)
            return new(name, "同じファイルです。", [], 0);
        var rows = RowsOf(before)
            .Zip(RowsOf(after), (old, now) => (old.Label, Before: old.Value, After: now.Value))
            .ToList();
        var changed = rows.Where(row => row.Before != row.After)
            .Select(row => new FieldDifference(row.Label, row.Before, row.After))
            .ToList();
        return new(name, null, changed, rows.Count - changed.Count);
    }

    // Fields of the same definition, then each table as a whole: its rows, one a line.
    private static IEnumerable<(string Label, string Value)> RowsOf(FormVersion form) =>
        form
            .Reading.Fields.Select(field => (field.Label, FormLines.ValueOf(field)))
            .Concat(
                form.Reading.Tables.Select(table =>
                    (
                        $"表（{table.Rows.Count}行）",
                        string.Join(
                            "\n",
                            table.Rows.Select(row => string.Join("　", row.Cells.Select(FormLines.ValueOf)))
                        )
                    )
                )
            );

    private static FormVersion? Find(SubmissionReading reading, string name) =>
        reading.Forms.FirstOrDefault(form => form.Reading.FormName == name);
}
