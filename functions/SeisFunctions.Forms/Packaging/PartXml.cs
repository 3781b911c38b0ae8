using System.Buffers;
using System.Text;
using System.Xml;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// Forward reading of one XML part: DTDs prohibited, nothing resolved, depth, elements and attributes counted.
/// </summary>
internal sealed class PartXml : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Control characters written as references (&#x1F;) are met in real files and do no harm to a reader.
        CheckCharacters = false,
        CloseInput = false,
    };

    /// <summary>Hardly a value is longer; a longer one takes a longer buffer.</summary>
    private const int UsualCharacters = 512;

    private readonly CountedStream stream;
    private readonly ReadingBudget budget;
    private readonly XmlReader reader;
    private char[] characters = ArrayPool<char>.Shared.Rent(UsualCharacters);
    private string lastNamespace = "";
    private Vocabulary lastVocabulary;

    public PartXml(CountedStream stream, ReadingBudget budget)
    {
        this.stream = stream;
        this.budget = budget;
        reader = XmlReader.Create(stream, Settings);
    }

    /// <summary>How many elements have begun so far.</summary>
    public int Elements { get; private set; }

    public XmlNodeType NodeType => reader.NodeType;

    public string Name => reader.LocalName;

    public int Depth => reader.Depth;

    public bool IsEmpty => reader.IsEmptyElement;

    public bool IsText =>
        reader.NodeType
            is XmlNodeType.Text
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace
                or XmlNodeType.CDATA;

    public Vocabulary Vocabulary
    {
        get
        {
            var current = reader.NamespaceURI;
            if (!ReferenceEquals(current, lastNamespace))
            {
                lastNamespace = current;
                lastVocabulary = VocabularyOf(current);
            }

            return lastVocabulary;
        }
    }

    /// <summary>Moves to the next node; at the end of the part checks that it came out whole.</summary>
    public bool Read()
    {
        if (!reader.Read())
        {
            stream.Drain();
            return false;
        }

        if (reader.NodeType == XmlNodeType.Element)
        {
            Elements++;
            budget.AddElement(reader.Depth, reader.AttributeCount);
        }

        return true;
    }

    public bool IsStart(string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    /// <summary>Moves to the end of the element that the reader stands on, passing over everything inside.</summary>
    public void Skip()
    {
        if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (Read() && reader.Depth > depth) { }
    }

    /// <summary>
    /// Moves to the next node inside the element that began at <paramref name="depth"/>; false at its end.
    /// </summary>
    public bool ReadInside(int depth) => Read() && (reader.Depth > depth || reader.NodeType != XmlNodeType.EndElement);

    /// <summary>The text inside the element that the reader stands on; moves to its end.</summary>
    public string ReadText() => ReadCharacters().ToString();

    /// <summary>
    /// The same without a string, which most values of a workbook need not become. It lies in a buffer that the next
    /// value is read into.
    /// </summary>
    public ReadOnlySpan<char> ReadCharacters()
    {
        if (reader.IsEmptyElement)
        {
            return [];
        }

        var depth = reader.Depth;
        var length = 0;
        while (ReadInside(depth))
        {
            // A comment or CDATA section cuts text into pieces; a hostile file into millions.
            length = IsText ? Append(length) : length;
        }

        var text = characters.AsSpan(0, length);
        return text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : WellFormed(text.ToString());
    }

    /// <summary>
    /// Moves to the first or next attribute in no namespace; behind the last one moves back to the element and returns
    /// false.
    /// </summary>
    public bool NextPlain()
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0)
            {
                return true;
            }
        }

        reader.MoveToElement();
        return false;
    }

    /// <summary>The value of the attribute that was moved to, in the same buffer.</summary>
    public ReadOnlySpan<char> Characters() => characters.AsSpan(0, Append(0));

    /// <summary>
    /// Appends the value of the node that the reader stands on to the buffer and returns the new length.
    /// </summary>
    private int Append(int length)
    {
        while (true)
        {
            if (characters.Length - length < 2) // a pair of surrogates is never cut
            {
                var longer = ArrayPool<char>.Shared.Rent(characters.Length * 2);
                characters.CopyTo(longer, 0);
                ArrayPool<char>.Shared.Return(characters);
                characters = longer;
            }

            var count = reader.ReadValueChunk(characters, length, characters.Length - length);
            if (count == 0)
            {
                return length;
            }

            length += count;
        }
    }

    /// <summary>An attribute in no namespace.</summary>
    public string? Plain(string name) => reader.GetAttribute(name);

    /// <summary>An attribute in the namespace of the element itself (<c>w:val</c> of a <c>w:</c> element).</summary>
    public string? Own(string name) => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>The <c>r:id</c> attribute, transitional or strict.</summary>
    public string? RelationshipId() =>
        reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>Whether an on/off element such as <c>w:strike</c> is on.</summary>
    public bool IsOn() => Own("val") is not ("0" or "false" or "off" or "none");

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(characters);
        characters = [];
        reader.Dispose();
        stream.Dispose();
    }

    /// <summary>
    /// Without halves of surrogate pairs, which XML written as references can smuggle in and no text function takes.
    /// </summary>
    public static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Vocabulary VocabularyOf(string uri) =>
        uri switch
        {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
            "http://schemas.microsoft.com/office/word/2010/wordml" => Vocabulary.Word14,
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            or "http://purl.oclc.org/ooxml/spreadsheetml/main" => Vocabulary.Sheet,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
            "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" =>
                Vocabulary.Drawing,
            _ => Vocabulary.Other,
        };
}
