using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Tnef;

namespace SeisFunctions.Mail;

/// <summary>
/// Files that are a wrapping of other entities: winmail.dat of Outlook, and S/MIME that is signed in one piece.
/// </summary>
internal static class Envelopes
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private static readonly string[] EncryptedData = ["1.2.840.113549.1.7.3", "1.2.840.113549.1.9.16.1.23"];

    /// <summary>Whether a file begins as a winmail.dat does, whatever it is called and declared as.</summary>
    public static bool IsTnef(ReadOnlySpan<byte> head) => head is [0x78, 0x9F, 0x3E, 0x22, ..];

    /// <summary>Whether a file says that it is S/MIME.</summary>
    public static bool IsSecureMime(OpenedFile file) =>
        file.ContentType.EndsWith("pkcs7-mime", StringComparison.OrdinalIgnoreCase)
        || file.Name.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files in a winmail.dat; null if it cannot be opened.</summary>
    public static IReadOnlyList<MimeEntity>? OpenTnef(Stream content)
    {
        try
        {
            if (IsCut(content))
                return null;
            using var tnef = new TnefPart { Content = new MimeContent(content) };
            return [.. tnef.ExtractAttachments()];
        }
        catch (Exception e)
            when (e
                    is TnefException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or IOException
            )
        {
            return null;
        }
    }

    // Where a winmail.dat ends too early, its attachments would be silently fewer.
    private static bool IsCut(Stream content)
    {
        const TnefComplianceStatus Cut =
            TnefComplianceStatus.StreamTruncated
            | TnefComplianceStatus.InvalidAttributeLength
            | TnefComplianceStatus.InvalidAttributeLevel;
        content.Position = 0;
        // The reader disposes what it reads; the content is read again.
        using var reader = new TnefReader(new MimeContent(content).Open(), 0, TnefComplianceMode.Loose);
        while (reader.ReadNextAttribute()) { }

        return (reader.ComplianceStatus & Cut) != 0;
    }

    /// <summary>The entity that was signed.</summary>
    /// <param name="content">The whole wrapping.</param>
    /// <param name="encrypted">Whether it is encrypted, so that nobody but its addressee can open it.</param>
    /// <returns>Null if it is encrypted, or no S/MIME at all.</returns>
    public static byte[]? OpenSecureMime(byte[] content, out bool encrypted)
    {
        encrypted = false;
        try
        {
            var type = ContentInfo.GetContentType(content).Value;
            encrypted = EncryptedData.Contains(type);
            if (type != SignedData)
                return null;
            var signed = new SignedCms();
            signed.Decode(content);
            return signed.ContentInfo.Content;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
