using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Reading;

/// <summary>
/// The entries of a form that must not go missing unseen where a later one replaces it: the required fields that are
/// filled in and the boxes that a requirement needs ticked, by their labels; the municipalities with every required column
/// filled in; the other tables with a row. What an entry says is left out: a value that is corrected is no loss. Any other
/// tick is an answer either way, and what is asked for only sometimes may be left out rightly. Pure.
/// </summary>
internal static class StatedEntries
{
    // They are kept in one property of a row, which takes 32,768 characters: four forms of a prefecture with three times
    // the municipalities that any has.
    private const int MostCharacters = 8_000;

    /// <summary>The entries, each once; null where they are too many to be kept.</summary>
    public static IReadOnlyList<string>? Of(FormReading reading, CallDefinition call)
    {
        var form = call.Form(reading.FormId);
        List<string> entries =
        [
            .. form
                .Fields.Where(field =>
                    IsFilled(reading[field.Id])
                    && (
                        field.Kind == FieldKind.Tick
                            ? reading[field.Id].Value != "false" && IsAskedOfAll(field, form, call)
                            : field is { Required: true, RequiredWhen: null }
                    )
                )
                .Select(field => field.Label)
                .Concat(
                    form.Tables.SelectMany(table =>
                        table.Role == TableRole.Municipalities ? MunicipalitiesIn(reading, table, form, call)
                        : reading.Table(table.Id).Rows.Count > 0 ? [form.TitleOf(table.Id)]
                        : []
                    )
                )
                .Distinct(),
        ];
        return entries.Sum(entry => entry.Length) <= MostCharacters ? entries : null;
    }

    private static bool IsAskedOfAll(FieldDefinition box, FormDefinition form, CallDefinition call) =>
        box.Role is FieldRole.Mandatory or FieldRole.Consent
        || call
            .Requirements.SelectMany(requirement => requirement.Boxes)
            .Any(asked => asked.Form == form.Id && asked.Field == box.Id);

    // What cannot be found in the lists is no entry: the right name of it would seem to be another.
    private static IEnumerable<string> MunicipalitiesIn(
        FormReading reading,
        TableDefinition table,
        FormDefinition form,
        CallDefinition call
    )
    {
        if (table.ColumnWith(FieldRole.Municipality) is not { } name)
            return [];
        var prefecture =
            form.FieldWith(FieldRole.Applicant) is { } applicant && reading[applicant.Id].Value is { } written
                ? call.Gazetteer.FindPrefecture(written).Prefecture
                : null;
        return reading
            .Table(table.Id)
            .Rows.Where(row => table.Columns.Where(column => column.Required).All(column => IsFilled(row[column.Id])))
            .Where(row => row[name.Id].Confidence != Confidence.Ambiguous)
            .SelectMany(row => NamesIn(row, name, table, prefecture, call.Gazetteer));
    }

    private static IEnumerable<string> NamesIn(
        RowReading row,
        FieldDefinition name,
        TableDefinition table,
        Prefecture? prefecture,
        Gazetteer gazetteer
    )
    {
        var names = gazetteer.SplitMunicipalities(row[name.Id].Raw, prefecture);
        var code = table.ColumnWith(FieldRole.MunicipalityCode) is { } column && names.Count == 1
            ? row[column.Id].Value
            : null;
        return names
            .Select(one => gazetteer.FindMunicipality(one, code, prefecture).Municipality?.Name)
            .OfType<string>();
    }

    private static bool IsFilled(FieldReading reading) =>
        reading.Confidence is not (Confidence.Blank or Confidence.LabelNotFound)
        && !string.IsNullOrWhiteSpace(reading.Raw);
}
