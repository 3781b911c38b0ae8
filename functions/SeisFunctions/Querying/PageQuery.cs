using System.Text;

namespace SeisFunctions.Querying;

/// <summary>Reads what list requests ask for, and says what is wrong with it.</summary>
internal static class PageQuery
{
    private const int Largest = 200;
    private const int Usual = 50;

    /// <summary>The page size, or null if it is not a number from 1 to 200.</summary>
    public static int? Size(HttpRequest request) =>
        request.Query["pageSize"] is not [{ Length: > 0 } text] ? Usual : int.TryParse(text, out var size) && size is >= 1 and <= Largest ? size : null;

    /// <summary>Whether a parameter is absent or a member of the enum, and which.</summary>
    public static bool TryEnum<T>(HttpRequest request, string name, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (request.Query[name] is not [{ Length: > 0 } text])
            return true;
        if (!char.IsAsciiLetter(text[0]) || !Enum.TryParse<T>(text, ignoreCase: true, out var parsed))
            return false;
        value = parsed;
        return true;
    }

    /// <summary>The words that an enum parameter may have.</summary>
    public static string Words<T>()
        where T : struct, Enum =>
        string.Join("、", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>A storage continuation as it goes out: letters, digits, hyphens and underscores only.</summary>
    public static string? Pack(string? continuation) =>
        continuation is null ? null : System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(continuation));

    /// <summary>A continuation as it came in.</summary>
    public static bool TryUnpack(HttpRequest request, out string? continuation)
    {
        continuation = null;
        if (request.Query["continuation"] is not [{ Length: > 0 } text])
            return true;
        if (text.Length > 2000 || !System.Buffers.Text.Base64Url.IsValid(text))
            return false;
        continuation = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text));
        return true;
    }
}
