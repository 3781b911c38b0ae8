using System.Globalization;

namespace SeisFunctions.Mail;

/// <summary>
/// The domain of a mail address: two labels or more, of the letters that addresses in Japan are made of. 日本語.jp and
/// xn--wgv71a119e.jp are one, and letters that look like others are none, however they are written. Pure.
/// </summary>
internal static class HostName
{
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    /// <summary>As mail servers know it; null for what is none.</summary>
    public static string? AsciiOf(string domain)
    {
        try
        {
            var ascii = Names.GetAscii(domain);
            return IsOfPeople(Names.GetUnicode(ascii)) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // The last label of an IP address has digits alone.
    private static bool IsOfPeople(string domain) =>
        domain.Split('.') is [.., _, { Length: > 0 } last] && last.Any(char.IsLetter) && domain.All(IsOfPeople);

    private static bool IsOfPeople(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '.' or '-' or '々' or 'ー' or '・'
            or (>= '\u3041' and <= '\u3096')
            or (>= '\u30A1' and <= '\u30FA')
            or (>= '\u4E00' and <= '\u9FFF');
}
