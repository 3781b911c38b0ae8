namespace SeisFunctions.Calls.Geography;

/// <summary>How the notes for applicants quote what was written and list what may be meant.</summary>
internal static class Wording
{
    private const int LongestQuote = 40; // a whole page pasted into a cell must not fill a letter

    internal static string Quote(string written)
    {
        var line = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote
            ? $"「{line}」"
            : $"「{line[..(char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)]}…」";
    }

    internal static string ReadAs(string written, string name) => $"{Quote(written)}を「{name}」と読み取りました。";

    internal static string List(IEnumerable<string> names) =>
        string.Concat(names.Distinct().Select(name => $"「{name}」"));

    internal static string NameWithPrefecture(Municipality municipality) =>
        municipality.Prefecture.Name + municipality.Name;
}
