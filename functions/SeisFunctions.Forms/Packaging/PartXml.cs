using System.Text;
using System.Xml;

namespace SeisFunctions.Forms.Packaging;

/// <summary>Forward reading of one XML part: DTDs prohibited, nothing resolved, depth, elements and attributes counted.</summary>
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

    private readonly CountedStream stream;
    private readonly ReadingBudget budget;
    private readonly XmlReader reader;
    private string lastNamespace = "";
    private Vocabulary lastVocabulary;

    public PartXml(CountedStream stream, ReadingBudget budget)
    {
        this.stream = stream;
        this.budget = budget;
        reader = XmlReader.Create(stream, Settings);
    }

    public XmlNodeType NodeType => reader.NodeType;

    public string Name => reader.LocalName;

    public string Value => reader.Value;

    public int Depth => reader.Depth;

    public bool IsEmpty => reader.IsEmptyElement;

    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

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
        while (Read() && reader.Depth > depth)
        {
        }
    }

    /// <summary>Moves to the next node inside the element that began at <paramref name="depth"/>; false at its end.</summary>
    public bool ReadInside(int depth) => Read() && (reader.Depth > depth || reader.NodeType != XmlNodeType.EndElement);

    /// <summary>The text inside the element that the reader stands on; moves to its end.</summary>
    public string ReadText()
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        string? first = null;
        StringBuilder? all = null;
        while (ReadInside(depth))
        {
            if (!IsText)
            {
                continue;
            }

            if (first is null)
            {
                first = reader.Value;
            }
            else
            {
                // A comment or CDATA section cuts text into pieces; a hostile file into millions.
                (all ??= new StringBuilder(first)).Append(reader.Value);
            }
        }

        return WellFormed(all?.ToString() ?? first ?? "");
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
        reader.Dispose();
        stream.Dispose();
    }

    /// <summary>Without halves of surrogate pairs, which XML written as references can smuggle in and no text function takes.</summary>
    public static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Vocabulary VocabularyOf(string uri) => uri switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
        "http://schemas.microsoft.com/office/word/2010/wordml" => Vocabulary.Word14,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main" or "http://purl.oclc.org/ooxml/spreadsheetml/main" => Vocabulary.Sheet,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
        "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
        _ => Vocabulary.Other,
    };
}
