using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Tables;

/// <summary>What applicants and the secretariat are told of the rows of a table.</summary>
/// <param name="header">The header.</param>
/// <param name="form">The form.</param>
internal sealed class RowFindings(TableHeader header, FormDefinition form)
{
    private readonly List<Finding> all = [.. header.Findings];
    private readonly HashSet<GridCell> reportedMerges = [];
    private bool reportedHidden;

    public List<Finding> All => all;

    /// <summary>What was read, with what was repaired or why there is no value.</summary>
    public void AddReadings(TableRow row, FieldReading[] readings, string?[] notes)
    {
        for (var column = 0; column < readings.Length; column++)
        {
            if (!row.Columns[column].IsAbsent)
            {
                FieldFindings.AddTo(all, form, row.Columns[column].Column, readings[column], notes[column]);
            }
        }
    }

    public void AddContinued(TableRow row) => all.Add(FieldFinding.Continued(LocationOf(row)).At(form.Name, LocationOf(row)));

    public void AddLeftOut(TableRow row, string reason) =>
        all.Add(
            FormFinding
                .RowLeftOut(LocationOf(row), reason)
                .At(form.Name, LocationOf(row), string.Join(' ', row.Own.Select(cell => cell.Content.Text.Trim())))
        );

    /// <summary>
    /// Text alone in the first column that is no number and no printed word: perhaps an entry in the wrong column.
    /// </summary>
    public void AddStray(TableRow row)
    {
        var label = header.Vocabulary.Table.Columns[0].Label;
        all.Add(
            FieldFinding.Stray(label).At(form.Name, LocationOf(row), row.Own[0].Content.Text.Trim()) with
            {
                Field = label,
            }
        );
    }

    /// <summary>Each merged cell once, and the first hidden text.</summary>
    public void AddMergesAndHidden(TableRow row)
    {
        var isHidden = false;
        foreach (var cell in row.Columns.SelectMany(column => column.Cells))
        {
            if (cell.Row < row.Index && !cell.Content.IsBlank && reportedMerges.Add(cell))
            {
                all.Add(
                    FieldFinding
                        .Merged(header.Grid.Location(cell))
                        .At(form.Name, header.Grid.Location(cell), cell.Content.Text)
                );
            }

            isHidden |= (cell.IsHidden && !cell.Content.IsBlank) || cell.Content.HasUnseen;
        }

        if (!reportedHidden && isHidden)
        {
            reportedHidden = true;
            all.Add(FieldFindings.Hidden(form, LocationOf(row)));
        }
    }

    private string LocationOf(TableRow row) => header.Grid.Location(row.Index);
}
