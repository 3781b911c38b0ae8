using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Commands.Demo;

/// <summary>Fills the blank forms of the call in as an applicant would.</summary>
internal sealed class SampleForms(CallDefinition call, CallSamples samples)
{
    private readonly Dictionary<string, byte[]> _blanks = call.Forms.ToDictionary(form => form.Id, Blank);

    /// <summary>A form of the samples as this applicant fills it in.</summary>
    public byte[] Fill(SampleFile file, string applicant)
    {
        var whole = samples.Resolve(file);
        return Fill(
            whole.Form!,
            new(
                Said(whole.Fields, new() { ["applicant"] = applicant }),
                whole.Tables.ToDictionary(
                    table => table.Key,
                    table => Rows(table.Value, whole.Repeat.GetValueOrDefault(table.Key, -1), applicant)
                )
            )
        );
    }

    /// <summary>A form with these entries.</summary>
    public byte[] Fill(string form, FormEntries entries)
    {
        using var blank = new MemoryStream(_blanks[form]);
        using var filled = new MemoryStream();
        var definition = call.Form(form);
        FormFiller.Fill(
            definition,
            new(
                Labelled(entries.Fields, definition.Fields),
                entries.Tables.ToDictionary(table => table.Key, table => RowsOf(definition, table.Key, table.Value))
            ),
            blank,
            filled
        );
        return filled.ToArray();
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows,
        int repeat,
        string applicant
    )
    {
        IReadOnlyList<Municipality> places = call.Gazetteer.Prefectures.FirstOrDefault(one => one.Name == applicant)
            is { } prefecture
            ? [.. call.Gazetteer.MunicipalitiesOf(prefecture)]
            : [];
        return
        [
            .. (repeat < 0 ? rows : Enumerable.Repeat(rows[0], repeat)).Select(
                (row, index) =>
                    Said(
                        row,
                        new()
                        {
                            ["applicant"] = applicant,
                            ["municipality"] = places.ElementAtOrDefault(index)?.Name ?? "",
                            ["code"] = places.ElementAtOrDefault(index)?.Code ?? "",
                        }
                    )
            ),
        ];
    }

    private static Dictionary<string, string> Said(
        IReadOnlyDictionary<string, string> entries,
        Dictionary<string, string> said
    ) =>
        entries.ToDictionary(
            entry => entry.Key,
            entry =>
                said.Aggregate(
                    entry.Value,
                    (text, one) => text.Replace($"{{{one.Key}}}", one.Value, StringComparison.Ordinal)
                )
        );

    private static byte[] Blank(FormDefinition form)
    {
        using var blank = new MemoryStream();
        BlankForms.Write(form, blank);
        return blank.ToArray();
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> RowsOf(
        FormDefinition form,
        string table,
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows
    ) => [.. rows.Select(row => Labelled(row, form.Tables.First(one => one.Id == table).Columns))];

    // Samples name options by their ids; applicants write the words printed.
    private static Dictionary<string, string> Labelled(
        IReadOnlyDictionary<string, string> entries,
        IEnumerable<FieldDefinition> fields
    ) =>
        entries.ToDictionary(
            entry => entry.Key,
            entry =>
                fields.First(field => field.Id == entry.Key) is var field && field.OptionIds.Contains(entry.Value)
                    ? field.OptionLabel(entry.Value)
                    : entry.Value
        );
}
