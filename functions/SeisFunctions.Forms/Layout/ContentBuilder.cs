using System.Text;

namespace SeisFunctions.Forms.Layout;

/// <summary>Gathers the text of a cell or paragraph, run by run.</summary>
internal sealed class ContentBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Span> spans = [];
    private bool hasDrawing;

    public int Length => text.Length;

    public bool IsEmpty => text.Length == 0 && spans.Count == 0 && !hasDrawing;

    public void Append(string run, Marks marks, string? control)
    {
        if (run.Length > 0)
        {
            Extend(run.Length, marks, control);
            text.Append(run);
        }
    }

    public void Append(char character, Marks marks, string? control)
    {
        Extend(1, marks, control);
        text.Append(character);
    }

    public void Append(Content content)
    {
        var offset = text.Length;
        text.Append(content.Text);
        foreach (var span in content.Spans)
        {
            spans.Add(span with { Start = span.Start + offset });
        }

        hasDrawing |= content.HasDrawing;
    }

    /// <summary>Notes that an empty content control stands here.</summary>
    public void MarkControl(string control) => spans.Add(new(text.Length, 0, Marks.None, control));

    public void MarkDrawing() => hasDrawing = true;

    public Content Build() => IsEmpty ? Content.Empty : new(text.ToString(), [.. spans], hasDrawing);

    private void Extend(int length, Marks marks, string? control)
    {
        if (spans.Count > 0 && spans[^1] is { } last && last.Marks == marks && last.Control == control && last.Start + last.Length == text.Length)
        {
            spans[^1] = last with { Length = last.Length + length };
        }
        else
        {
            spans.Add(new(text.Length, length, marks, control));
        }
    }
}
