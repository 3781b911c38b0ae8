using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SeisFunctions.Tests.Testing;

/// <summary>Files wrapped as mail programs wrap them, made byte by byte.</summary>
internal static class Wrapped
{
    /// <summary>A zip whose names are written in <paramref name="encoding"/>, without the flag that says so.</summary>
    public static byte[] Zip(string encoding, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name.In(encoding)).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip("shift_jis", files);

    /// <summary>A winmail.dat as Outlook writes it, with names in the code page of Japanese Windows.</summary>
    public static byte[] Tnef(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        stream.Write([0x78, 0x9F, 0x3E, 0x22, 1, 0]);
        Attribute(stream, 1, 0x00089006, [0, 0, 1, 0]);
        Attribute(stream, 1, 0x00069007, [0xA4, 3, 0, 0, 0, 0, 0, 0]); // code page 932
        foreach (var (name, content) in files)
        {
            Attribute(stream, 2, 0x00069002, [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);
            Attribute(stream, 2, 0x00018010, [.. Encoding.GetEncoding("shift_jis").GetBytes(name), 0]);
            Attribute(stream, 2, 0x0006800F, content);
        }

        return stream.ToArray();
    }

    /// <summary>S/MIME signed in one piece (opaque) over an entity.</summary>
    public static byte[] Signed(byte[] entity)
    {
        using var certificate = Certificate();
        var signed = new SignedCms(new ContentInfo(entity));
        signed.ComputeSignature(new CmsSigner(certificate));
        return signed.Encode();
    }

    /// <summary>S/MIME encrypted.</summary>
    public static byte[] Encrypted(byte[] entity)
    {
        using var certificate = Certificate();
        var enveloped = new EnvelopedCms(new ContentInfo(entity));
        enveloped.Encrypt(new CmsRecipient(certificate));
        return enveloped.Encode();
    }

    public static string UuEncode(string name, byte[] content)
    {
        var text = new StringBuilder($"begin 644 {name}\r\n");
        foreach (var line in content.Chunk(45))
        {
            text.Append((char)(32 + line.Length));
            foreach (var three in line.Chunk(3))
            {
                var bits =
                    (three[0] << 16) | ((three.Length > 1 ? three[1] : 0) << 8) | (three.Length > 2 ? three[2] : 0);
                foreach (var shift in new[] { 18, 12, 6, 0 })
                    text.Append((bits >> shift & 63) is var value and > 0 ? (char)(32 + value) : '`');
            }

            text.Append("\r\n");
        }

        return text.Append("`\r\nend\r\n").ToString();
    }

    public static string YEncode(string name, byte[] content)
    {
        var text = new StringBuilder($"=ybegin line=128 size={content.Length} name={name}\r\n");
        for (var i = 0; i < content.Length; i++)
        {
            var value = (byte)(content[i] + 42);
            text.Append(
                value is 0 or 10 or 13 or (byte)'=' ? $"={(char)(byte)(value + 64)}" : ((char)value).ToString()
            );
            if (i % 128 == 127)
                text.Append("\r\n");
        }

        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\r\n=yend size={content.Length}\r\n")
            .ToString();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest(
            "CN=Kencho Taro (invented)",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private static void Attribute(MemoryStream stream, byte level, uint id, byte[] data)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = level;
        BinaryPrimitives.WriteUInt32LittleEndian(head[1..], id);
        BinaryPrimitives.WriteInt32LittleEndian(head[5..], data.Length);
        stream.Write(head);
        stream.Write(data);
        Span<byte> sum = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(sum, unchecked((ushort)data.Sum(value => value)));
        stream.Write(sum);
    }
}
