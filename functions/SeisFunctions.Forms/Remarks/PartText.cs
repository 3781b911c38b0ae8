using System.Text;

namespace SeisFunctions.Forms.Remarks;

/// <summary>The text of an XML part, and what is put into it and taken out. Every other byte stays as it is.</summary>
internal sealed class PartText
{
    private readonly List<(int At, int Until, string Text)> edits = [];
    private readonly Dictionary<PartTag, (int EndTag, StringBuilder Xml)> appended = [];
    private readonly Encoding encoding;

    private PartText(string text, Encoding encoding)
    {
        Text = text;
        this.encoding = encoding;
    }

    public string Text { get; }

    public bool IsChanged => edits.Count > 0 || appended.Count > 0;

    /// <summary>A part is UTF-8, or UTF-16 with its mark (OPC 9.1.3).</summary>
    /// <exception cref="InvalidDataException">It is neither.</exception>
    public static PartText Of(byte[] bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
            _ => new UTF8Encoding(false, true),
        };
        try
        {
            return new(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException();
        }
    }

    public PartWalk Walk() => new(Text);

    public void Insert(int at, string xml) => edits.Add((at, at, xml));

    public void Remove(int start, int end) => edits.Add((start, end, ""));

    /// <summary>Puts something at the end of an element, which gets an end tag where it had none.</summary>
    /// <param name="tag">Its start tag.</param>
    /// <param name="endTag">Where its end tag begins, if it has one.</param>
    /// <param name="xml">What is put there.</param>
    public void Append(PartTag tag, int endTag, string xml)
    {
        if (!appended.TryGetValue(tag, out var end))
        {
            appended[tag] = end = (endTag, new());
        }

        end.Xml.Append(xml);
    }

    public byte[] ToBytes()
    {
        var text = new StringBuilder(Text.Length);
        var at = 0;
        foreach (var (start, end, insert) in edits.Concat(appended.Select(Ending)).OrderBy(edit => edit.At))
        {
            text.Append(Text, at, Math.Max(0, start - at)).Append(insert);
            at = Math.Max(at, end);
        }

        text.Append(Text, at, Text.Length - at);
        return [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
    }

    private static (int At, int Until, string Text) Ending(
        KeyValuePair<PartTag, (int EndTag, StringBuilder Xml)> end
    ) =>
        end.Key.IsEmpty
            ? (end.Key.End - 2, end.Key.End, $">{end.Value.Xml}</{end.Key.WrittenName}>")
            : (end.Value.EndTag, end.Value.EndTag, end.Value.Xml.ToString());
}
