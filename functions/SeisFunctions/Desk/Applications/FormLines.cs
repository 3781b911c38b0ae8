using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Applications;

/// <summary>Forms as read, as the desk writes them.</summary>
internal static class FormLines
{
    /// <summary>
    /// A form with the submission that it came with, its fields and its tables; the list of municipalities is shown by
    /// itself.
    /// </summary>
    public static FormSection Of(
        FormVersion form,
        IReadOnlyCollection<Submission> submissions,
        FormPlaces places,
        CallDefinition call
    )
    {
        var submission = submissions.FirstOrDefault(one => one.Id == form.SubmissionId);
        var file = submission?.Attachments.FirstOrDefault(one => one.Sha256 == form.Sha256);
        var listed = call.MunicipalityTable?.Table.Id;
        return new(
            form.Reading.FormName,
            new(
                form.File,
                file is null ? Links.Submission(form.SubmissionId) : Links.File(form.SubmissionId, file.Index)
            ),
            new(submission?.ReceiptNumber ?? "", Links.Submission(form.SubmissionId)),
            [
                .. form.Reading.Fields.Select(field =>
                    Of(field) with
                    {
                        Href = field.Location is { } location ? places.Of(form, location) : null,
                    }
                ),
            ],
            [
                .. TableView
                    .Of(form, call)
                    .Where(table => table.Id != listed)
                    .Select(table => Of(table, location => places.Of(form, location))),
            ]
        )
        {
            Facsimile = places.Of(form),
        };
    }

    /// <summary>A field.</summary>
    public static FieldLine Of(FieldReading field) => Of(field.Label, FieldView.Of(field));

    /// <summary>A field.</summary>
    public static FieldLine Of(string label, FieldView field)
    {
        var (value, raw) = (ReadText.Of(field), DirectionMarks.Without(field.Raw));
        return new(
            label,
            value,
            DoubtOf(field.Confidence),
            raw.Length == 0 || raw == value ? null : raw,
            Words.Location(field.Location)
        );
    }

    /// <summary>A table, with where each of its places is shown.</summary>
    public static TableSection Of(TableView table, Func<string, string?> placeOf) =>
        new(
            table.Title,
            [.. table.Columns.Values],
            [
                .. table.Rows.Select(row => new RowLine(
                    [
                        .. table.Columns.Select(column =>
                            CellOf(column.Value, row.Cells.GetValueOrDefault(column.Key))
                        ),
                    ],
                    Words.Location(row.Location),
                    placeOf(row.Location)
                )),
            ]
        );

    /// <summary>The municipalities listed, or null in a call that asks for none.</summary>
    public static MunicipalitySection? Of(IEnumerable<ListedRow> rows, FormPlaces places, CallDefinition call)
    {
        if (call.MunicipalityTable is not var (form, table))
            return null;
        var columns = ListedRow.ColumnsBeside(call);
        return new(
            form.TitleOf(table.Id),
            [.. columns.Select(column => column.Label)],
            [
                .. rows.Select(row =>
                    Of(row.Municipality) with
                    {
                        Href = places.OfRow(row.Municipality.Location),
                        Cells =
                        [
                            .. columns
                                .Zip(row.Cells(columns))
                                .Select(pair =>
                                    CellOf(pair.First.Label, pair.Second is null ? null : FieldView.Of(pair.Second))
                                ),
                        ],
                    }
                ),
            ]
        );
    }

    /// <summary>A municipality listed, without what else stands in its row.</summary>
    public static MunicipalityLine Of(ListedMunicipality row) =>
        new(
            row.Code,
            DirectionMarks.Without(row.Name),
            row switch
            {
                { Counts: true } => new(Tone.Good, "同意"),
                { Consent: null } => new(Tone.Attention, "不明"),
                { Consent: false } => new(Tone.Muted, "同意なし"),
                { Code: null } => new(Tone.Attention, "要確認"),
                _ => new(Tone.Bad, "対象外"),
            },
            Words.Location(row.Location)
        );

    /// <summary>A cell of a table: what is empty is shown as empty, or doubts would not stand out.</summary>
    public static FieldLine CellOf(string label, FieldView? cell) =>
        cell is null or { Confidence: Confidence.Blank or Confidence.NotApplicable }
            ? new(label, "", null, null, null)
            : Of(label, cell);

    private static Label? DoubtOf(Confidence confidence) =>
        confidence switch
        {
            Confidence.Ambiguous => new(Tone.Attention, "複数の読み方"),
            Confidence.Unreadable => new(Tone.Attention, "読取不可"),
            Confidence.LabelNotFound => new(Tone.Attention, "見出しなし"),
            Confidence.Repaired => new(Tone.None, "補正"),
            _ => null,
        };
}
