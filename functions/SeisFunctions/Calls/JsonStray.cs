using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SeisFunctions.Calls;

/// <summary>
/// Names the character at which a text ceases to be JSON where it is one that a Japanese keyboard or a word processor
/// puts there: the reader's own words tell its first byte. Pure.
/// </summary>
internal static class JsonStray
{
    /// <summary>What stands there, and what to write; null where the reader's words say it.</summary>
    public static string? Of(string text, JsonException fault)
    {
        if (fault is not { LineNumber: { } line, BytePositionInLine: { } position })
            return null;
        var written = Encoding.UTF8.GetBytes(text.Split('\n').ElementAtOrDefault((int)line) ?? "");
        if (
            position >= written.Length
            || Rune.DecodeFromUtf8(written.AsSpan((int)position), out var found, out _)
                != System.Buffers.OperationStatus.Done
            || found.IsAscii
        )
            return null;
        var place = string.Create(CultureInfo.InvariantCulture, $"「{found}」 (U+{found.Value:X4})");
        return MeantBy(found) is { } meant
            ? $"{place} is no sign of JSON: write {meant} (half-width) instead."
            : $"{place} can stand only between quotation marks, as \"{found}\".";
    }

    private static string? MeantBy(Rune found) =>
        found.Value switch
        {
            '、' => ",",
            '“' or '”' or '„' or '‟' or '″' or '〝' or '〞' or '〟' or '「' or '」' or '『' or '』' => "\"",
            '‘' or '’' or '′' => "\"",
            _ when Rune.IsWhiteSpace(found) => "a space",
            _ => found.ToString().Normalize(NormalizationForm.FormKC) switch
            {
                "'" => "\"",
                [var sign] when sign is > ' ' and < '\x7f' => $"{sign}",
                _ => null,
            },
        };
}
