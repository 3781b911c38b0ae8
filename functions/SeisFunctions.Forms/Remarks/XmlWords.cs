using System.Security;
using System.Xml;

namespace SeisFunctions.Forms.Remarks;

/// <summary>Text as XML carries it.</summary>
internal static class XmlWords
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Without characters that XML does not know.</summary>
    public static string Of(string text) =>
        SecurityElement.Escape(string.Concat(Packaging.PartXml.WellFormed(text).Where(IsCharacter)));

    /// <summary>The namespace of relationships in a file of this vocabulary, transitional or strict.</summary>
    public static string Relationships(string vocabulary) =>
        vocabulary.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal) ? StrictOffice : Office;

    private static bool IsCharacter(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);
}
