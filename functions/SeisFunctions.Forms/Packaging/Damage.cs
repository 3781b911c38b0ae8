using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// Tells the many exceptions by which libraries refuse a file from mistakes of our own. No other place lists them.
/// </summary>
internal static class Damage
{
    /// <summary>The zip and XML libraries refuse a file that is damaged.</summary>
    public static bool Explains(Exception exception) =>
        exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException;

    /// <summary>
    /// The Open XML SDK refuses to open a package. It has eight ways of saying so, two of which look like mistakes;
    /// they stand for the file only because nothing but the SDK's own opening runs under them.
    /// </summary>
    public static bool MakesSdkRefuse(Exception exception) =>
        Explains(exception)
        || exception
            is FileFormatException
                or OpenXmlPackageException
                or NullReferenceException
                or ArgumentException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException;
}
