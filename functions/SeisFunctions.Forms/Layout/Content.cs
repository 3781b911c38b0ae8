using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Layout;

/// <summary>
/// Text of a cell or paragraph as a reader sees it: lines separated by <c>\n</c>, tick boxes as ☐ and ☑, without
/// placeholder text, furigana, deleted or hidden text.
/// </summary>
internal sealed class Content(string text, Span[] spans, bool hasDrawing = false)
{
    /// <summary>What is said of a text that a diagonal line runs through.</summary>
    public const string Crossed = "斜線が引かれています";

    /// <summary>What is said of a text that a shape without a text lies over.</summary>
    public const string Drawn = "図形が置かれています";

    private LabelKeys? label;
    private IReadOnlyList<Content>? lines;

    public static readonly Content Empty = new("", []);

    public string Text { get; } = text;

    /// <summary>An array, since it is walked for every character of a field with options.</summary>
    public Span[] Spans { get; } = spans;

    /// <summary>A content control stands in it.</summary>
    public bool HasControls
    {
        get
        {
            foreach (ref readonly var span in Spans.AsSpan())
            {
                if (span.Control is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>All of it is crossed out.</summary>
    public bool IsStruck
    {
        get
        {
            if (IsBlank)
            {
                return false;
            }

            foreach (ref readonly var span in Spans.AsSpan())
            {
                if (!span.Marks.HasFlag(Marks.Struck) && !Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Some of it is written in white.</summary>
    public bool HasUnseen
    {
        get
        {
            foreach (ref readonly var span in Spans.AsSpan())
            {
                if (span.Marks.HasFlag(Marks.Unseen) && span.Length > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A shape or picture lies on it: perhaps a circle around an option.</summary>
    public bool HasDrawing { get; } = hasDrawing;

    /// <summary>The furigana above its letters, a blank where the letters have one; null if there is none.</summary>
    public string? Ruby { get; init; }

    /// <summary>Texts that are hidden in the file, each with where it would stand. They are no part of it.</summary>
    public IReadOnlyList<(int At, string Text)> Hidden { get; init; } = [];

    /// <summary>
    /// What is said of it elsewhere, in a footnote, or by how it is drawn: 斜線. It is no part of the text.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text as a label, folded once for all forms that are looked for in a file.</summary>
    public LabelKeys Label => label ??= new(Text);

    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text);

    public static Content Of(string text) => text.Length == 0 ? Empty : new(text, Span.Plain(text.Length));

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
        if (length == Text.Length)
        {
            return this;
        }

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

        return new(Text.Substring(start, length), [.. spans], HasDrawing);
    }

    /// <summary>The same text, all of it with <paramref name="marks"/> as well.</summary>
    public Content With(Marks marks) =>
        marks == Marks.None
            ? this
            : new(Text, [.. Spans.Select(span => span with { Marks = span.Marks | marks })], HasDrawing);

    /// <summary>The same text, over which a shape lies.</summary>
    public Content WithDrawing() =>
        new(Text, Spans, hasDrawing: true)
        {
            Ruby = Ruby,
            Hidden = Hidden,
            Notes = Notes,
        };

    /// <summary>The same text, of which this is said as well.</summary>
    public Content With(string note) =>
        new(Text, Spans, HasDrawing)
        {
            Ruby = Ruby,
            Hidden = Hidden,
            Notes = [.. Notes, note],
        };

    /// <summary>The lines, each with its own marks; split once for all forms that are looked for in a file.</summary>
    public IReadOnlyList<Content> Lines() => lines ??= Split();

    private IReadOnlyList<Content> Split()
    {
        var end = Text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
        {
            return [this];
        }

        var lines = new List<Content>();
        var start = 0;
        for (; end >= 0; end = Text.IndexOf('\n', start))
        {
            lines.Add(Slice(start, end - start));
            start = end + 1;
        }

        lines.Add(Slice(start, Text.Length - start));
        return lines;
    }

    /// <summary>All of <paramref name="parts"/> one after another, separated by <paramref name="separator"/>.</summary>
    public static Content Join(IReadOnlyList<Content> parts, char separator)
    {
        if (parts.Count <= 1)
        {
            return parts.Count == 0 ? Empty : parts[0];
        }

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
