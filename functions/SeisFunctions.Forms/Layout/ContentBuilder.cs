using System.Text;

namespace SeisFunctions.Forms.Layout;

/// <summary>
/// Gathers the text of a cell or paragraph, piece by piece; most have one, which is then kept as it is.
/// </summary>
internal sealed class ContentBuilder
{
    private Content? whole;
    private string only = "";
    private StringBuilder? text;
    private List<Span>? before;
    private Span last;
    private bool hasSpan;
    private int drawings;
    private string? ruby;
    private List<(int At, string Text)>? hidden;
    private List<string>? notes;

    public int Length => whole?.Text.Length ?? text?.Length ?? only.Length;

    public bool IsEmpty => whole is null && Length == 0 && !hasSpan && drawings == 0 && hidden is null && notes is null;

    public void Append(string run, Marks marks, string? control)
    {
        if (run.Length > 0)
        {
            TakeApart();
            Extend(run.Length, marks, control);
            Append(run);
        }
    }

    public void Append(char character, Marks marks, string? control)
    {
        TakeApart();
        Extend(1, marks, control);
        (text ??= new(only)).Append(character);
    }

    public void Append(Content content)
    {
        if (IsEmpty)
        {
            whole = ReferenceEquals(content, Content.Empty) ? null : content;
            return;
        }

        TakeApart();
        Copy(content);
    }

    /// <summary>Notes that an empty content control stands here.</summary>
    public void MarkControl(string control)
    {
        TakeApart();
        Add(new(Length, 0, Marks.None, control));
    }

    public void MarkDrawing()
    {
        TakeApart();
        drawings++;
    }

    /// <summary>The last of the drawings is a text box, whose text stands here.</summary>
    public void TakeTextBox() => drawings = Math.Max(0, drawings - 1);

    /// <summary>Notes that a hidden text stands here.</summary>
    public void AddHidden(string run)
    {
        TakeApart();
        (hidden ??= []).Add((Length, run));
    }

    /// <summary>Adds what is said of the text in a footnote.</summary>
    public void AddNote(string note)
    {
        TakeApart();
        (notes ??= []).Add(note);
    }

    /// <summary>Notes the furigana of the letters that are appended next.</summary>
    public void AddRuby(string reading)
    {
        TakeApart();
        ruby =
            ruby is null ? reading
            : char.IsWhiteSpace(Last) ? $"{ruby}\u3000{reading}"
            : ruby + reading;
    }

    public Content Build() =>
        whole
        ?? (
            IsEmpty
                ? Content.Empty
                : new(text?.ToString() ?? only, Spans(), drawings > 0)
                {
                    Ruby = ruby,
                    Hidden = hidden ?? [],
                    Notes = notes ?? [],
                }
        );

    private char Last => Length == 0 ? ' ' : text?[^1] ?? only[^1];

    private Span[] Spans() =>
        !hasSpan ? []
        : before is not null ? [.. before, last]
        : last is { Start: 0, Marks: Marks.None, Control: null } ? Span.Plain(last.Length)
        : [last];

    /// <summary>Turns what was appended first, as a whole, into text to which more is added.</summary>
    private void TakeApart()
    {
        if (whole is { } first)
        {
            whole = null;
            Copy(first);
        }
    }

    private void Copy(Content content)
    {
        if (content.Ruby is { } reading)
        {
            AddRuby(reading);
        }

        if (content.Notes.Count > 0)
        {
            (notes ??= []).AddRange(content.Notes);
        }

        var offset = Length;
        foreach (var (at, run) in content.Hidden)
        {
            (hidden ??= []).Add((offset + at, run));
        }

        Append(content.Text);
        foreach (ref readonly var span in content.Spans.AsSpan())
        {
            Add(span with { Start = span.Start + offset });
        }

        drawings += content.HasDrawing ? 1 : 0;
    }

    private void Append(string run)
    {
        if (text is null && only.Length == 0)
        {
            only = run;
        }
        else
        {
            (text ??= new(only)).Append(run);
        }
    }

    private void Extend(int length, Marks marks, string? control)
    {
        if (hasSpan && last.Marks == marks && last.Control == control && last.Start + last.Length == Length)
        {
            last = last with { Length = last.Length + length };
        }
        else
        {
            Add(new(Length, length, marks, control));
        }
    }

    private void Add(Span span)
    {
        if (hasSpan)
        {
            (before ??= []).Add(last);
        }

        (last, hasSpan) = (span, true);
    }
}
