using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>Puts a sheet together from its cells. Only those with a value are kept.</summary>
internal sealed class SheetBuilder(WorkbookParts workbook, ReadingBudget budget)
{
    private readonly SheetCells cells = new();
    private readonly List<(int First, int Last)> hiddenColumns = [];

    public WorkbookParts Workbook => workbook;

    /// <summary>The style that a cell names by its index.</summary>
    public CellStyle StyleOf(int index) =>
        index >= 0 && index < workbook.Styles.Count ? workbook.Styles[index] : default;

    /// <summary>
    /// Adds a cell with what stands in it: what is stored, with its kind, or a text of its own, or neither.
    /// </summary>
    public void Add(CellHead head, Content? stored, CellKind kind, Content? inline, bool hasFormula)
    {
        if (head.Type == StoredType.Inline)
        {
            (stored, kind) = (inline ?? stored, CellKind.Text);
        }
        else if (stored is null)
        {
            stored = StoredValue.OfNone(head.Type, workbook, out kind);
            (stored, kind) =
                head.Type == StoredType.Number ? (inline, hasFormula ? CellKind.MissingResult : kind) : (stored, kind);
        }

        if (stored is { IsBlank: false } || kind == CellKind.MissingResult)
        {
            Keep(head, stored ?? Content.Empty, kind);
        }
    }

    /// <summary>
    /// A merge takes effect on the value at its top left; cells that it covers are not seen and so not read.
    /// </summary>
    public void Merge(CellReference first, CellReference last)
    {
        if (cells.At(first) is { RowSpan: 1, ColumnSpan: 1 } cell)
        {
            cell.RowSpan = last.Row - first.Row + 1;
            cell.ColumnSpan = last.Column - first.Column + 1;
        }
    }

    public void HideColumns(int first, int last) => hiddenColumns.Add((first, last));

    public Grid Build(string name, bool isHidden, SheetShapes shapes)
    {
        if (isHidden || hiddenColumns.Count > 0)
        {
            foreach (var cell in cells.All)
            {
                cell.IsHidden |=
                    isHidden
                    || hiddenColumns.Exists(hidden => cell.Column >= hidden.First && cell.Column <= hidden.Last);
            }
        }

        return new(name, isSheet: true, RowBuilder.Build(cells.All, everyRow: false, budget.AddMergedCell))
        {
            IsHidden = isHidden,
            TextBoxes = shapes.Texts,
            HasControls = shapes.HasControls,
        };
    }

    private void Keep(CellHead head, Content content, CellKind kind)
    {
        budget.AddCell();
        budget.AddCharacters(content.Text.Length);
        budget.CheckCellCharacters(content.Text.Length);
        if (head.Style.IsStruck)
        {
            content = new(content.Text, [new(0, content.Text.Length, Marks.Struck, null)]);
        }

        if (
            !cells.TryAdd(
                new(head.Reference.Row, head.Reference.Column, content)
                {
                    Kind = kind,
                    IsHidden = head.IsHidden || head.Style.IsUnseen,
                }
            )
        )
        {
            throw new UnreadableFileException("同じ番地のセルが2つあります");
        }
    }
}

/// <summary>What the tag of a cell says about it.</summary>
internal readonly record struct CellHead(CellReference Reference, StoredType Type, CellStyle Style, bool IsHidden);
