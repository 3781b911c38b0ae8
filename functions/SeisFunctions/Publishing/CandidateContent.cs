using SeisFunctions.Calls;
using SeisFunctions.Calls.Persons;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>
/// Takes from an application what the call names as published. A field that is not named is not even looked at, but for
/// the contacts, whose names are looked for in the texts. Pure.
/// </summary>
internal sealed class CandidateContent
{
    // What tells the theme in the list from the same text in the sheet, so that each can be worded for itself.
    private const string OfList = "list",
        OfSheet = "sheet";

    private readonly CallDefinition call;
    private readonly PublishedFields published;
    private readonly ApplicationRow row;
    private readonly ApplicationResult result;
    private readonly IReadOnlyDictionary<string, string> wordings;
    private readonly ContactNames names;

    private CandidateContent(
        ExportedApplication application,
        IReadOnlyDictionary<string, string> wordings,
        PublishedFields published,
        CallDefinition call
    )
    {
        (row, result) = (application.Row, application.Result);
        (this.wordings, this.published, this.call) = (wordings, published, call);
        names = ContactNames.Of(result.Application, call);
    }

    /// <summary>A candidate.</summary>
    /// <param name="application">Its application.</param>
    /// <param name="wordings">How officers have worded its texts, by key.</param>
    /// <param name="published">What is published.</param>
    /// <param name="call">The call.</param>
    public static Candidate Of(
        ExportedApplication application,
        IReadOnlyDictionary<string, string> wordings,
        PublishedFields published,
        CallDefinition call
    ) => new CandidateContent(application, wordings, published, call).Candidate();

    private Candidate Candidate() =>
        new(
            result.Application.Applicant,
            row.Revision,
            [.. result.Verdict.Municipalities.Where(one => one.Counts).Select(one => SafeText.ForPaper(one.Name))],
            row.WideArea,
            row.WideArea ? [.. row.Partners.Select(code => call.Applicant(code)?.Name).OfType<string>()] : [],
            published.Bureaus is { } table ? BureauIn(table) : "",
            published.Theme is { } theme ? ThemeOf(theme) : null,
            [.. published.Sheet.Select(PartOf)]
        );

    private string BureauIn(string table) =>
        call.Tables[table].Row(row.Code)?.Text(PublishedChecks.BureauColumns.Name) ?? "";

    private PublishedText? ThemeOf(FieldAddress address) =>
        result.Application.Field(address.Form, address.Field) is { } field ? TextOf(field, "一覧のテーマ", OfList) : null;

    private CandidatePart PartOf(PublishedPart part)
    {
        var fields = part
            .Fields.Select(address =>
                (
                    Definition: call.Field(address),
                    Reading: result.Application.Field(address.Form, address.Field)
                )
            )
            .Where(one => one.Reading is not null)
            .ToList();
        return new(
            part.Title,
            [
                .. fields
                    .Where(one => one.Definition.Kind == FieldKind.Tick && one.Reading!.Value == "true")
                    .Select(one => one.Definition.Label),
                .. fields
                    .Where(one => one.Definition.Kind == FieldKind.Choice && one.Reading!.Value is not null)
                    .Select(one => one.Reading!.Value!),
            ],
            [
                .. fields
                    .Where(one => !IsGiven(one.Definition, one.Reading!))
                    .Select(one =>
                        TextOf(
                            one.Reading!,
                            one.Definition.Label == part.Title || part.Fields.Count == 1
                                ? part.Title
                                : $"{part.Title}　{one.Definition.Label}",
                            OfSheet
                        )
                    )
                    .OfType<PublishedText>(),
            ],
            part.Columns.Count > 0 ? TableOf(part) : null
        );
    }

    private CandidateTable TableOf(PublishedPart part)
    {
        var columns = part.Columns.Select(call.Column).ToList();
        var table = part.Columns[0].In;
        var isOfMunicipalities = call.Table(table).Role == TableRole.Municipalities;
        return new(
            [.. columns.Select(column => (column.Label, ShareOf(column)))],
            isOfMunicipalities
                ?
                [
                    .. ListedRow
                        .Of(result.Verdict, result.Application.Forms, call)
                        .Where(listed => listed.Municipality.Counts)
                        .Select(listed =>
                            RowOf($"{part.Title}　{listed.Municipality.Name}", columns, listed.Row, listed.Municipality)
                        ),
                ]
                : [.. RowsOf(table).Select((one, index) => RowOf($"{part.Title}　{index + 1}行目", columns, one, null))]
        );
    }

    private IReadOnlyList<RowReading> RowsOf(TableAddress table) =>
        result.Application.Forms.TryGetValue(table.Form, out var version)
            ? version.Reading.Tables.FirstOrDefault(one => one.Id == table.Table)?.Rows ?? []
            : [];

    private IReadOnlyList<PublishedText> RowOf(
        string where,
        IEnumerable<FieldDefinition> columns,
        RowReading? read,
        ListedMunicipality? municipality
    ) =>
        [
            .. columns.Select(column =>
                column.Kind switch
                {
                    FieldKind.Municipality when municipality is not null => PublishedText.Given(
                        SafeText.ForPaper(municipality.Name)
                    ),
                    FieldKind.MunicipalityCode when municipality is not null => PublishedText.Given(
                        municipality.Code ?? ""
                    ),
                    _ => CellOf(
                        column,
                        read?.Cells.FirstOrDefault(cell => cell.Id == column.Id),
                        $"{where}　{column.Label}"
                    ),
                }
            ),
        ];

    private PublishedText CellOf(FieldDefinition column, FieldReading? cell, string where) =>
        cell is null ? PublishedText.Given("")
        : IsGiven(column, cell) ? PublishedText.Given(column.Kind == FieldKind.Tick ? TickOf(cell) : cell.Value!)
        : TextOf(cell, where, OfSheet) ?? PublishedText.Given("");

    private static string TickOf(FieldReading cell) => cell.Value == "true" ? "○" : "";

    // What the definition itself offers, of which nothing but the choice is the applicant's.
    private static bool IsGiven(FieldDefinition definition, FieldReading reading) =>
        definition.Kind is FieldKind.Tick or FieldKind.Choice && reading.Value is not null;

    // What is not read for sure may be something else that stood there: only an officer's words are published of it.
    private PublishedText? TextOf(FieldReading reading, string where, string place)
    {
        var isUnclear = reading.Confidence is Confidence.Ambiguous or Confidence.Unreadable;
        var written = SafeText.ForPaper(isUnclear ? reading.Raw : reading.Value).Trim();
        if (written.Length == 0)
            return null;
        var key = PublishedText.KeyOf(place, written);
        var wording = wordings.TryGetValue(key, out var own) ? SafeText.ForPaper(own) : null;
        var text = wording ?? (isUnclear ? "" : written);
        return new(key, where, written, text)
        {
            IsUnclear = isUnclear && wording is null,
            IsReworded = wording is not null,
            Marks = PersonalMarks.Of(text, names),
        };
    }

    private static int ShareOf(FieldDefinition column) =>
        column.Kind switch
        {
            FieldKind.LongText => 40,
            FieldKind.Text => 30,
            FieldKind.Municipality => 17,
            _ => 12,
        };
}
