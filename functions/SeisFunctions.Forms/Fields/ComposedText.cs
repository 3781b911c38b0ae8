using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Puts a value together whose pieces stand in places of their own: 職 and 氏名 in two cells, in two lines, or behind
/// captions. Nothing is put together where it is not certain which piece is which.
/// </summary>
internal static class ComposedText
{
    public const string Note = "分けて記載された内容をつなげて読み取りました";

    private static readonly ConditionalWeakTable<FieldDefinition, Regex> Captions = [];

    /// <summary>The whole value; null where the pieces are not told apart, or there is only one.</summary>
    public static string? Of(FieldDefinition field, IReadOnlyList<ValuePart> parts)
    {
        if (
            field.Pieces.Count < 2
            || parts.Any(part => part.Content.Spans.Any(span => span.Marks != Layout.Marks.None))
        )
        {
            return null;
        }

        var pieces = new List<(int Piece, string Text)>();
        var captions = 0;
        foreach (var part in parts)
        {
            captions += Add(field, part.Content.Text, pieces);
        }

        pieces.RemoveAll(piece => piece.Text.Length == 0);
        if (captions == 0)
        {
            var cells = parts.Where(part => !part.Content.IsBlank).Select(part => part.Location).Distinct().Count();
            return cells == field.Pieces.Count && pieces.Count == cells
                ? Joined(pieces.Select(piece => piece.Text))
                : null;
        }

        return pieces is [var only] ? only.Text
            : pieces.Count > 1
            && pieces.TrueForAll(piece => piece.Piece >= 0)
            && pieces.DistinctBy(piece => piece.Piece).Count() == pieces.Count
                ? Joined(pieces.OrderBy(piece => piece.Piece).Select(piece => piece.Text))
            : null;
    }

    /// <summary>Which piece a label asks for by itself (代表者氏名); -1 if for none or for all.</summary>
    public static int PieceOf(FieldDefinition field, string label)
    {
        var key = LabelText.Key(label);
        var asked = Enumerable
            .Range(0, field.Pieces.Count)
            .Where(piece => field.Pieces[piece].Any(caption => key.EndsWith(caption, StringComparison.Ordinal)))
            .ToList();
        return
            asked is [var only]
            && !field
                .Pieces.Where((_, piece) => piece != only)
                .Any(words => words.Any(word => key.Contains(word, StringComparison.Ordinal)))
            ? only
            : -1;
    }

    /// <summary>The name without its reading: 架空 太郎（かくう たろう）. Null if no reading stands behind it.</summary>
    public static string? WithoutReading(string text) =>
        text.Length > 2
        && text[^1] is ')' or '）'
        && text.LastIndexOfAny(['(', '（']) is > 0 and var open
        && !string.IsNullOrWhiteSpace(text[(open + 1)..^1])
        && CompoundLabels.IsKana(text[(open + 1)..^1])
        && !CompoundLabels.IsKana(text[..open])
            ? text[..open].TrimEnd()
            : null;

    /// <summary>The reading in brackets behind a name, or null.</summary>
    public static string? ReadingIn(string text) =>
        WithoutReading(text.Trim()) is null
            ? null
            : text.Trim()[(text.Trim().LastIndexOfAny(['(', '（']) + 1)..^1].Trim();

    public static string Joined(IEnumerable<string> pieces) => string.Join('\u3000', pieces);

    /// <summary>
    /// Adds the stretches between the captions of a text, and tells how many captions there were. A caption alone heads
    /// the next cell.
    /// </summary>
    private static int Add(FieldDefinition field, string text, List<(int Piece, string Text)> pieces)
    {
        var captions = Captions.GetValue(field, CaptionsOf).Matches(text);
        var start = 0;
        foreach (Match caption in captions)
        {
            AddText(text[start..caption.Index], pieces);
            var words = LabelText.Key(caption.Groups["caption"].ValueSpan);
            pieces.Add((field.Pieces.ToList().FindIndex(piece => piece.Contains(words)), ""));
            start = caption.Index + caption.Length;
        }

        AddText(text[start..], pieces);
        return captions.Count;
    }

    private static void AddText(string text, List<(int Piece, string Text)> pieces)
    {
        foreach (var line in text.Split('\n').Select(PlainText.OneLine).Where(line => line.Length > 0))
        {
            if (pieces is [.., { Text: "" } open])
            {
                pieces[^1] = open with { Text = line };
            }
            else
            {
                pieces.Add((-1, line));
            }
        }
    }

    /// <summary>
    /// A caption stands at the start or behind a blank, and a colon, a blank or the end follows; both captions together
    /// (職・氏名) are one.
    /// </summary>
    private static Regex CaptionsOf(FieldDefinition field)
    {
        var words = string.Join(
            '|',
            field.Pieces.SelectMany(piece => piece).OrderByDescending(word => word.Length).Select(Regex.Escape)
        );
        return new(
            @$"(?<=^|[\s、,/／])[（(]?(?<caption>(?:{words})(?:\s*[・･/／]?\s*(?:{words}))*)\s*(?:[:：)）]|\s|$)\s*",
            RegexOptions.CultureInvariant
        );
    }
}
