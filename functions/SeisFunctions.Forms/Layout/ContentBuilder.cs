using System.Text;

namespace SeisFunctions.Forms.Layout;

/// <summary>Gathers the text of a cell or paragraph, run by run; most have one run, whose text is then kept as it is.</summary>
internal sealed class ContentBuilder
{
    private string only = "";
    private StringBuilder? text;
    private List<Span>? before;
    private Span last;
    private bool hasSpan;
    private bool hasDrawing;

    public int Length => text?.Length ?? only.Length;

    public bool IsEmpty => Length == 0 && !hasSpan && !hasDrawing;

    public void Append(string run, Marks marks, string? control)
    {
        if (run.Length > 0)
        {
            Extend(run.Length, marks, control);
            Append(run);
        }
    }

    public void Append(char character, Marks marks, string? control)
    {
        Extend(1, marks, control);
        (text ??= new(only)).Append(character);
    }

    public void Append(Content content)
    {
        var offset = Length;
        Append(content.Text);
        foreach (var span in content.Spans)
        {
            Add(span with { Start = span.Start + offset });
        }

        hasDrawing |= content.HasDrawing;
    }

    /// <summary>Notes that an empty content control stands here.</summary>
    public void MarkControl(string control) => Add(new(Length, 0, Marks.None, control));

    public void MarkDrawing() => hasDrawing = true;

    public Content Build() => IsEmpty ? Content.Empty : new(text?.ToString() ?? only, Spans(), hasDrawing);

    private Span[] Spans() => !hasSpan ? [] : before is null ? [last] : [.. before, last];

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
