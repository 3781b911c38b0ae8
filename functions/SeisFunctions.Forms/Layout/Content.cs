namespace SeisFunctions.Forms.Layout;

/// <summary>
/// Text of a cell or paragraph as a reader sees it: lines separated by <c>\n</c>, tick boxes as ☐ and ☑, without placeholder text,
/// furigana, deleted or hidden text.
/// </summary>
internal sealed class Content(string text, IReadOnlyList<Span> spans, bool hasDrawing = false)
{
    public static readonly Content Empty = new("", []);

    public string Text { get; } = text;

    public IReadOnlyList<Span> Spans { get; } = spans;

    /// <summary>A shape or picture lies on it: perhaps a circle around an option.</summary>
    public bool HasDrawing { get; } = hasDrawing;

    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text);

    public static Content Of(string text) => text.Length == 0 ? Empty : new(text, [new(0, text.Length, Marks.None, null)]);

    public Marks MarksAt(int index)
    {
        foreach (var span in Spans)
        {
            if (index >= span.Start && index < span.Start + span.Length)
            {
                return span.Marks;
            }
        }

        return Marks.None;
    }

    public Content Slice(int start, int length)
    {
        var spans = new List<Span>();
        foreach (var span in Spans)
        {
            var from = Math.Max(span.Start, start);
            var to = Math.Min(span.Start + span.Length, start + length);
            if (to > from || (span.Length == 0 && span.Start >= start && span.Start <= start + length))
            {
                spans.Add(span with { Start = from - start, Length = Math.Max(0, to - from) });
            }
        }

        return new(Text.Substring(start, length), spans, HasDrawing);
    }

    /// <summary>The lines, each with its own marks.</summary>
    public IEnumerable<Content> Lines()
    {
        var start = 0;
        while (true)
        {
            var end = Text.IndexOf('\n', start);
            yield return end < 0 ? Slice(start, Text.Length - start) : Slice(start, end - start);
            if (end < 0)
            {
                yield break;
            }

            start = end + 1;
        }
    }

    /// <summary>All of <paramref name="parts"/> one after another, separated by <paramref name="separator"/>.</summary>
    public static Content Join(IEnumerable<Content> parts, char separator)
    {
        var builder = new ContentBuilder();
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
            {
                builder.Append(separator, Marks.None, null);
            }

            builder.Append(part);
            first = false;
        }

        return builder.Build();
    }
}
