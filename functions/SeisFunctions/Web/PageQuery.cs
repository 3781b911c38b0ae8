namespace SeisFunctions.Web;

/// <summary>Reads what list requests ask for, and says what is wrong with it.</summary>
internal static class PageQuery
{
    private const int Largest = 200;
    private const int Usual = 50;

    /// <summary>The page size, or null if it is not a number from 1 to 200.</summary>
    public static int? Size(HttpRequest request) =>
        request.Query["pageSize"] is not [{ Length: > 0 } text] ? Usual
        : int.TryParse(text, out var size) && size is >= 1 and <= Largest ? size
        : null;

    /// <summary>Whether a parameter is absent or a member of the enum, and which.</summary>
    public static bool TryEnum<T>(HttpRequest request, string name, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (request.Query[name] is not [{ Length: > 0 } text])
            return true;
        if (!TryWord<T>(text, out var parsed))
            return false;
        value = parsed;
        return true;
    }

    /// <summary>Whether a text is a member of the enum, and which.</summary>
    public static bool TryWord<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is { Length: > 0 }
            && char.IsAsciiLetter(text[0])
            && Enum.TryParse(text, ignoreCase: true, out value)
            && Enum.IsDefined(value);
    }

    /// <summary>Whether a parameter is absent or says true or false, and which.</summary>
    public static bool TryBoolean(HttpRequest request, string name, out bool? value)
    {
        value = null;
        if (request.Query[name] is not [{ Length: > 0 } text])
            return true;
        value = bool.TryParse(text, out var parsed) ? parsed : null;
        return value is not null;
    }

    /// <summary>The words that an enum parameter may have.</summary>
    public static string Words<T>()
        where T : struct, Enum =>
        string.Join("、", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Where the page before ended: absent, or a key of the right shape.</summary>
    public static bool TryContinuation(HttpRequest request, Func<string, bool> isKey, out string? after)
    {
        after = request.Query["continuation"] is [{ Length: > 0 } text] ? text : null;
        return after is null || isKey(after);
    }
}
