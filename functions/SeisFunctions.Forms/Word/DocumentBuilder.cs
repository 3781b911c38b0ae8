using System.Globalization;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// Puts a Word document together while its elements go by: what is open is a stack of frames, and what is closed goes
/// into the frame around it or into the document.
/// </summary>
internal sealed class DocumentBuilder(StyleSheet styles, ReadingBudget budget)
{
    private readonly Stack<Frame> frames = [];
    private readonly Stack<LinesFrame> containers = [];
    private readonly Stack<ParagraphFrame> paragraphs = [];
    private readonly List<Block?> blocks = [];
    private int tables;
    private int bodyParagraphs;
    private string? trackedChange;
    private string? hiddenText;
    private string? styledTable;

    public TextFlow Flow { get; } = new(budget);

    public bool HasEmbeddedDocument { get; set; }

    /// <summary>The innermost frame that is open, or null.</summary>
    public Frame? Innermost => frames.TryPeek(out var frame) ? frame : null;

    /// <summary>
    /// The table whose rows and cells stand here; none inside a cell or text box that has no table of its own yet.
    /// </summary>
    public TableBuilder? Table
    {
        get
        {
            foreach (var frame in frames)
            {
                if (frame is TableFrame or CellFrame or BoxFrame)
                {
                    return (frame as TableFrame)?.Table;
                }
            }

            return null;
        }
    }

    public FilledDocument Build() =>
        new([.. blocks.OfType<Block>()])
        {
            TrackedChange = trackedChange,
            HiddenText = hiddenText,
            StyledTable = styledTable,
            HasEmbeddedDocument = HasEmbeddedDocument,
        };

    public void Open(Frame frame)
    {
        frames.Push(frame);
        if (frame is LinesFrame container)
        {
            containers.Push(container);
        }
    }

    /// <param name="depth">How deep it stands.</param>
    /// <param name="element">Its position among the elements of the part.</param>
    public void OpenParagraph(int depth, int element)
    {
        budget.AddParagraph();
        var isFloating = containers.TryPeek(out var container) && container is BoxFrame { IsFloating: true };
        var paragraph = new ParagraphFrame(
            depth,
            element,
            Flow.Run,
            styles.IsPlain ? null : frames.OfType<TableFrame>().FirstOrDefault()?.StyleId,
            isFloating ? Marks.Floating : Marks.None
        );
        paragraphs.Push(paragraph);
        frames.Push(paragraph);
        Flow.Paragraph = paragraph;
        SetRun(default);
    }

    public void SetParagraph(ParagraphProperties properties)
    {
        if (properties.IsChanged)
        {
            NoteTrackedChange();
        }

        if (Flow.Paragraph is { } paragraph)
        {
            paragraph.Properties = properties;
            SetRun(default);
        }
    }

    public void SetRun(RunFormat format) =>
        Flow.Run = styles.Of(Flow.Paragraph?.TableStyle, Flow.Paragraph?.Properties.StyleId, format);

    public void OpenTable(int depth)
    {
        frames.Push(new TableFrame(depth, new TableBuilder(++tables), blocks.Count));
        blocks.Add(null);
    }

    public void SetStyle(TableFrame table, string? style)
    {
        table.StyleId = style;
        styledTable ??= styles.HidesParts(style) ? table.Table.Name : null;
    }

    public void SetRow(RowFrame row, RowProperties properties)
    {
        row.Properties = properties;
        row.Table.Pass(properties.ColumnsBefore);
        if (properties.IsChanged)
        {
            NoteTrackedChange();
        }
    }

    public void OpenBox(int depth) =>
        Open(
            new BoxFrame(
                depth,
                frames.TakeWhile(frame => frame is not ParagraphFrame).Any(frame => frame is FloatFrame)
            )
        );

    /// <summary>Closes every frame that began at <paramref name="depth"/> or deeper.</summary>
    public void CloseTo(int depth)
    {
        while (frames.TryPeek(out var frame) && frame.Depth >= depth)
        {
            frames.Pop();
            Close(frame);
        }
    }

    public void NoteTrackedChange() => trackedChange ??= CurrentLocation();

    private void Close(Frame frame)
    {
        switch (frame)
        {
            case RunFrame run:
                Flow.Run = run.Outer;
                break;
            case ControlFrame control:
                Flow.Leave(control);
                break;
            case ParagraphFrame paragraph:
                CloseParagraph(paragraph);
                break;
            case BoxFrame box:
                containers.Pop();
                if (paragraphs.TryPeek(out var host))
                {
                    CloseBox(host, box.Lines.Build());
                }

                break;
            case CellFrame cell:
                CloseCell(cell);
                break;
            case RowFrame row:
                row.Table.Pass(row.Properties.ColumnsAfter);
                row.Table.EndRow(row.Properties.IsDeleted, row.Properties.IsHidden);
                break;
            case TableFrame table:
                var grid = table.Table.Build();
                blocks[table.Slot] = grid;
                (containers.TryPeek(out var container) ? container : null)?.Add(grid);
                break;
        }
    }

    private static void CloseBox(ParagraphFrame host, Content text)
    {
        host.Add(text);
        if (!text.IsBlank)
        {
            host.Content.TakeTextBox();
        }
    }

    private void CloseParagraph(ParagraphFrame paragraph)
    {
        Flow.EndParagraph(paragraph);
        Flow.Run = paragraph.Outer;
        paragraphs.Pop();
        Flow.Paragraph = paragraphs.TryPeek(out var outer) ? outer : null;
        var content = paragraph.Content.Build();
        if (containers.TryPeek(out var container))
        {
            container.Include(paragraph.Anchor);
            AddLine(container, content, paragraph.Properties.MarkIsDeleted);
            paragraph.Boxes?.ForEach(box => AddLine(container, box, false));
        }
        else
        {
            blocks.Add(new Paragraph(++bodyParagraphs, content, paragraph.Anchor));
            blocks.AddRange(
                (paragraph.Boxes ?? [])
                    .SelectMany(box => box.Lines())
                    .Select(line => new Paragraph(++bodyParagraphs, line, paragraph.Anchor))
            );
        }

        if (Flow.SawHiddenText)
        {
            hiddenText ??= CurrentLocation();
        }
    }

    private void AddLine(LinesFrame container, Content line, bool markIsDeleted)
    {
        budget.CheckCellCharacters(container.Lines.Length + (long)line.Text.Length);
        if (container.HasLine && !container.JoinsNext)
        {
            container.Lines.Append('\n', Marks.None, null);
        }

        container.Lines.Append(line);
        container.HasLine = true;
        container.JoinsNext = markIsDeleted;
    }

    private void CloseCell(CellFrame cell)
    {
        containers.Pop();
        if (cell.Properties.IsDeleted)
        {
            NoteTrackedChange();
            return;
        }

        budget.AddParagraph();
        var content = cell.Lines.Build();
        if (!content.IsBlank)
        {
            budget.AddCell();
        }

        content = cell.Properties.IsCrossed && !content.IsBlank ? content.With(Content.Crossed) : content;
        cell.Table.Add(content, cell.Properties, cell.Nested, cell.Anchor);
    }

    /// <summary>Where the walk is: the cell, or the paragraph outside of tables.</summary>
    private string CurrentLocation()
    {
        foreach (var frame in frames)
        {
            if (frame is CellFrame cell)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cell.Table.Name} {cell.Table.Row + 1}行{cell.Table.Column + 1}列"
                );
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"段落{bodyParagraphs + 1}");
    }
}
