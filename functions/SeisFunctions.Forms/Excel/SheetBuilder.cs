using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>Puts a sheet together from its cells. Only those with a value are kept.</summary>
internal sealed class SheetBuilder(WorkbookParts workbook, ReadingBudget budget)
{
    private readonly SheetCells cells = new();
    /// <summary>Ranges of conditional formats that are heeded; a form has a handful.</summary>
    private const int MostConditions = 100;

    /// <summary>Cells under one shape that are looked at; an oval or a line has few.</summary>
    private const int MostUnderShape = 256;

    /// <summary>Texts above and below the pages of a sheet: left, in the middle and right, six times at most.</summary>
    private const int MostPageTexts = 18;

    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly List<(CellReference First, CellReference Last, string Says)> conditions = [];
    private readonly List<string> pageTexts = [];

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

    /// <summary>A conditional format that strikes the letters of cells, or makes them unseen.</summary>
    public void AddCondition(string ranges, int format)
    {
        if (format < 0 || format >= workbook.Conditions.Count || workbook.Conditions[format] is not { } says)
        {
            return;
        }

        foreach (var range in ranges.Split(' ').Take(MostConditions - conditions.Count))
        {
            if (CellReference.TryParseRange(range, out var first, out var last))
            {
                conditions.Add((first, last, says));
            }
        }
    }

    /// <summary>A text above or below the pages: its parts without their formats.</summary>
    public void AddPageText(string codes)
    {
        budget.AddCharacters(codes.Length);
        pageTexts.AddRange(PageText.Of(codes).Take(MostPageTexts - pageTexts.Count));
    }

    public Grid Build(string name, string part, bool isHidden, SheetShapes shapes)
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

        foreach (var cell in conditions.Count > 0 ? cells.All.Where(cell => !cell.Content.IsBlank) : [])
        {
            cell.Content = conditions
                .Where(condition =>
                    cell.Row >= condition.First.Row
                    && cell.Row <= condition.Last.Row
                    && cell.Column >= condition.First.Column
                    && cell.Column <= condition.Last.Column
                )
                .Select(condition => condition.Says)
                .Distinct()
                .Aggregate(cell.Content, (content, says) => content.With(says));
        }

        Draw(shapes.Drawings);
        return new(name, isSheet: true, RowBuilder.Build(cells.All, everyRow: false, budget.AddMergedCell))
        {
            Part = part,
            IsHidden = isHidden,
            TextBoxes = shapes.Texts,
            HasControls = shapes.HasControls,
            PageTexts = pageTexts,
        };
    }

    /// <summary>A cell under a shape is kept though nothing stands in it, in a row in which something does.</summary>
    private void Draw(IReadOnlyList<(CellReference First, CellReference Last)> drawings)
    {
        if (drawings.Count == 0)
        {
            return;
        }

        var rows = cells.All.Select(cell => cell.Row).ToHashSet();
        foreach (var (first, last) in drawings)
        {
            if ((last.Row - first.Row + 1L) * (last.Column - first.Column + 1L) > MostUnderShape)
            {
                continue;
            }

            for (var row = first.Row; row <= last.Row; row++)
            {
                for (var column = first.Column; rows.Contains(row) && column <= last.Column; column++)
                {
                    if (cells.At(new(row, column)) is { } cell)
                    {
                        cell.Content = cell.Content.WithDrawing();
                    }
                    else
                    {
                        budget.AddCell();
                        cells.TryAdd(new(row, column, Content.Empty.WithDrawing()));
                    }
                }
            }
        }
    }

    private void Keep(CellHead head, Content content, CellKind kind)
    {
        budget.AddCell();
        budget.AddCharacters(content.Text.Length);
        budget.CheckCellCharacters(content.Text.Length);
        if (head.Style.Wording is { } format && kind is CellKind.Text or CellKind.Number or CellKind.Date)
        {
            var shown = FormatWords.Shown(format, content.Text, kind);
            (content, kind) = shown == content.Text ? (content, kind) : (Content.Of(shown), CellKind.Text);
        }

        var marks =
            (head.Style.IsStruck ? Marks.Struck : Marks.None) | (head.Style.IsUnseen ? Marks.Unseen : Marks.None);
        if (marks != Marks.None)
        {
            content = new(content.Text, [new(0, content.Text.Length, marks, null)]);
        }

        if (head.Style.IsCrossed && !content.IsBlank)
        {
            content = content.With(Content.Crossed);
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
