using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// No two rows of a table have the same in a column. Widths and blanks make no difference; a cell that was not read
/// with certainty is a person's question.
/// </summary>
/// <param name="Column">The column.</param>
internal sealed record Distinct(ColumnAddress Column) : Rule
{
    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Column.In) is { } missing)
            return missing;
        var form = c.NameOf(Column.Form);
        var cells = c
            .Application.Forms[Column.Form]
            .Reading.Table(Column.Table)
            .Rows.Select(row => row[Column.Column])
            .ToList();
        List<Evidence> evidence = [.. cells.Where(cell => cell.Raw.Length > 0).Select(cell => Evidence.Of(form, cell))];
        var repeated = cells
            .Where(cell => cell.Value is not null)
            .GroupBy(cell => FoldedText.KeyOf(cell.Value!))
            .Where(same => same.Count() > 1)
            .Select(same => same.Last())
            .ToList();
        return repeated.Count > 0
                ? new(
                    RequirementOutcome.NotSatisfied,
                    [
                        .. repeated.Select(cell =>
                            Reason.About(
                                form,
                                cell,
                                $"「{cell.Label}」の「{cell.Value}」が2回以上記入されています。",
                                "重複している行を修正してください。"
                            )
                        ),
                    ],
                    evidence
                )
            : cells.Select(cell => Opinion.Doubtful(form, cell)).FirstOrDefault(doubtful => doubtful is not null)
                ?? Opinion.Satisfied($"「{c.Call.Column(Column).Label}」に重複はありません。", evidence);
    }
}
