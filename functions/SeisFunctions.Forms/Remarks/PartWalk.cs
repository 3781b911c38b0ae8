using System.Xml;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// A forward walk through the text of a part that tells where each tag stands in it, so that something can be put there
/// and every other character stays. The reader of forms has been through the part before, within its limits.
/// </summary>
internal sealed class PartWalk : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly string text;
    private readonly XmlReader reader;
    private readonly IXmlLineInfo position;
    private readonly List<int> lines = [0];

    public PartWalk(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                lines.Add(at + 1);
            }
        }

        reader = XmlReader.Create(new StringReader(text), Settings);
        position = (IXmlLineInfo)reader;
    }

    /// <summary>How many elements have begun so far, as the reader of forms counts them.</summary>
    public int Elements { get; private set; }

    /// <summary>Where the tag begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the text behind the tag begins.</summary>
    public int End { get; private set; }

    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => reader.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => reader.IsEmptyElement;

    public string Name => reader.LocalName;

    public string Namespace => reader.NamespaceURI;

    public int Depth => reader.Depth;

    /// <summary>The text where the walk stands on one, else nothing.</summary>
    public string Text =>
        reader.NodeType
            is XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace
            ? reader.Value
            : "";

    /// <summary>Moves to the next tag or text.</summary>
    public bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (IsStart || IsEnd)
        {
            Elements += IsStart ? 1 : 0;
            Start = lines[position.LineNumber - 1] + position.LinePosition - (IsStart ? 2 : 3);
            End = EndOf(Start);
        }

        return true;
    }

    /// <summary>The tag of the element as it is written, for what stands beside it in the same namespace.</summary>
    public PartTag Tag() => new(reader.Prefix, Name, Start, End, IsEmpty);

    /// <summary>An attribute by its name, in whichever namespace; null where there is none.</summary>
    public string? Attribute(string name)
    {
        string? found = null;
        for (var more = reader.MoveToFirstAttribute(); more && found is null; more = reader.MoveToNextAttribute())
        {
            found = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return found;
    }

    public void Dispose() => reader.Dispose();

    private int EndOf(int start)
    {
        var quote = '\0';
        for (var at = start; at < text.Length; at++)
        {
            if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (text[at] is '"' or '\'')
            {
                quote = text[at];
            }
            else if (text[at] == '>')
            {
                return at + 1;
            }
        }

        return text.Length;
    }
}
