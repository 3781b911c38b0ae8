using System.Xml;

namespace SeisFunctions.Forms.Packaging;

/// <summary>Tells the many exceptions by which the zip and XML libraries refuse a damaged file from mistakes of our own.</summary>
internal static class Damage
{
    public static bool Explains(Exception exception) => exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException;
}
