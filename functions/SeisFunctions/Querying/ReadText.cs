using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Querying;

/// <summary>What was read, as people read it on pages and in exports. Pure.</summary>
public static class ReadText
{
    /// <summary>The value of a field, or in brackets why there is none.</summary>
    public static string Of(FieldView field) =>
        field.Value switch
        {
            true => "☑",
            false => "☐",
            string value => DirectionMarks.Without(value),
            _ => field.Confidence switch
            {
                Confidence.Blank => "（空欄）",
                Confidence.LabelNotFound => "（見出しが見つかりません）",
                Confidence.NotApplicable => "（対象外）",
                _ => "（読み取れません）",
            },
        };

    /// <summary>The same where nothing else tells what was written: with the text that could not be read.</summary>
    public static string Alone(FieldReading field)
    {
        var view = FieldView.Of(field);
        return view is { Value: null, Confidence: Confidence.Ambiguous or Confidence.Unreadable, Raw.Length: > 0 }
            ? Of(view) + DirectionMarks.Without(view.Raw)
            : Of(view);
    }

    /// <summary>The same in a cell of a list, where empty is shown as empty.</summary>
    public static string InCell(FieldReading field) =>
        field.Confidence is Confidence.Blank or Confidence.NotApplicable ? "" : Alone(field);

    /// <summary>A row of a table in one line: what its cells hold, each behind its label.</summary>
    public static string Of(RowReading row) => Of(row.Cells);

    /// <summary>Cells in one line, each behind its label; empty ones are left out.</summary>
    public static string Of(IEnumerable<FieldReading> cells) =>
        string.Join(
            "　",
            from cell in cells
            let text = InCell(cell)
            where text.Length > 0
            select $"{cell.Label}：{text}"
        );
}
