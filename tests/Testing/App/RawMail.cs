using System.Text;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// Messages byte by byte, as mail programs write them that no library of today imitates. Lines are given as text of
/// single bytes or in any encoding.
/// </summary>
internal static class RawMail
{
    private const string Head =
        "From: dx-mihon@pref.example.lg.jp\r\nTo: seis-jimukyoku@secretariat.example.jp\r\nMIME-Version: 1.0\r\n";

    /// <summary>Text whose characters are the bytes of <paramref name="text"/> in the encoding.</summary>
    public static string In(this string text, string encoding) =>
        Encoding.Latin1.GetString(Encoding.GetEncoding(encoding).GetBytes(text));

    public static string Base64(this string text, string encoding) =>
        Convert.ToBase64String(Encoding.GetEncoding(encoding).GetBytes(text));

    public static string Percent(this string text, string encoding) =>
        string.Concat(Encoding.GetEncoding(encoding).GetBytes(text).Select(value => $"%{value:X2}"));

    /// <summary>A message with these header fields and this body.</summary>
    public static byte[] Of(string fields, string body) => Encoding.Latin1.GetBytes($"{Head}{fields}\r\n\r\n{body}");

    /// <summary>A message of several parts, each with its fields, an empty line and its body.</summary>
    public static byte[] OfParts(params string[] parts) => OfParts("multipart/mixed", parts);

    public static byte[] OfParts(string type, string[] parts) =>
        Of(
            $"Content-Type: {type}; boundary=\"b\"",
            string.Concat(parts.Select(part => $"--b\r\n{part}\r\n")) + "--b--\r\n"
        );

    /// <summary>A part that is a file.</summary>
    public static string Part(string fields, byte[] content) =>
        $"{fields}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}";
}
