using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// The text side of the walk: where the next characters go, how they are set, and whether they are shown at all.
/// </summary>
internal sealed class TextFlow(ReadingBudget budget)
{
    private const int DeepestField = 50;

    private readonly Stack<FormField> fields = [];
    private ControlProperties? control;
    private bool boxIsWritten;

    /// <summary>How the next characters are set.</summary>
    public RunProperties Run { get; set; }

    /// <summary>The paragraph that is open, or null between paragraphs.</summary>
    public ParagraphFrame? Paragraph { get; set; }

    public bool SawHiddenText { get; private set; }

    public ControlProperties? Control => control;

    public void Enter(ControlFrame frame, ControlProperties properties)
    {
        frame.Properties = properties with { Tag = properties.Tag ?? frame.Outer?.Tag };
        frame.TextBefore = Paragraph?.Content.Length ?? 0;
        control = frame.Properties;
        boxIsWritten = false;
    }

    public void Leave(ControlFrame frame)
    {
        WriteBox();
        if (
            Paragraph is { } paragraph
            && frame.Properties.Tag is { } tag
            && paragraph.Content.Length == frame.TextBefore
        )
        {
            paragraph.Content.MarkControl(tag);
        }

        control = frame.Outer;
    }

    /// <summary>Before a paragraph ends: writes a tick box that stands around it, and notes an empty control.</summary>
    public void EndParagraph(ParagraphFrame paragraph)
    {
        WriteBox();
        if (control?.Tag is { } tag && paragraph.Content.Length == 0)
        {
            paragraph.Content.MarkControl(tag);
        }
    }

    public void Text(string text)
    {
        if (text.Length == 0 || IsSuppressed())
        {
            return;
        }

        if (Run.IsHidden)
        {
            SawHiddenText |= !string.IsNullOrWhiteSpace(text);
            budget.AddCharacters(text.Length);
            Paragraph?.Content.AddHidden(text);
        }
        else if (control is { Box: { } box } && !boxIsWritten)
        {
            box.Show(Run.SymbolFont is null ? text : Mapped(text));
        }
        else if (control is not { ShowsPlaceholder: true } && Paragraph is { } paragraph)
        {
            budget.AddCharacters(text.Length);
            paragraph.Content.Append(
                Run.SymbolFont is null ? text : Mapped(text),
                Run.Marks | paragraph.Setting,
                control?.Tag
            );
            NoteResult();
        }
    }

    /// <summary>Furigana is no part of the text; what it says of the letters below is kept beside them.</summary>
    public void Ruby(string text)
    {
        if (text.Length > 0 && !IsSuppressed() && !Run.IsHidden && Paragraph is { } paragraph)
        {
            budget.AddCharacters(text.Length);
            paragraph.Content.AddRuby(text);
        }
    }

    public void BeginField(FormField field)
    {
        if (fields.Count == DeepestField)
        {
            throw new UnreadableFileException("フィールドの入れ子が深すぎます");
        }

        if (field.IsTicked is { } isTicked)
        {
            Text((isTicked ? MarkText.Ticked : MarkText.Unticked).ToString());
        }

        fields.Push(field);
    }

    public void Instruction(string text)
    {
        if (fields.TryPeek(out var field))
        {
            field.AddInstruction(text);
        }
    }

    public void SeparateField()
    {
        if (fields.TryPeek(out var field))
        {
            field.InResult = true;
        }
    }

    public void EndField()
    {
        if (!fields.TryPop(out var field) || field.HasResult)
        {
            return;
        }

        if (field.Enclosed is { } enclosed)
        {
            Run = Run with { Marks = Run.Marks | Marks.Emphasised };
            Text(enclosed);
            Run = Run with { Marks = Run.Marks & ~Marks.Emphasised };
        }
        else if ((field.Entry ?? field.Drawn) is { } text)
        {
            Ruby(field.Ruby ?? "");
            Text(text);
        }
    }

    private bool IsSuppressed()
    {
        foreach (var field in fields)
        {
            if (!field.InResult)
            {
                return true;
            }
        }

        return false;
    }

    private void NoteResult()
    {
        foreach (var field in fields)
        {
            field.HasResult = true;
        }
    }

    private void WriteBox()
    {
        if (control is { Box: { } box } && !boxIsWritten && Paragraph is { } paragraph)
        {
            box.WriteTo(paragraph.Content, control.Tag);
            boxIsWritten = true;
        }
    }

    private string Mapped(string text) => string.Create(text.Length, (text, Run.SymbolFont), static (mapped, source) =>
        {
            for (var i = 0; i < mapped.Length; i++)
            {
                mapped[i] = Symbols.Map(source.SymbolFont, source.text[i]);
            }
        });
}
