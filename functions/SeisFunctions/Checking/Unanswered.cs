using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>Why a field that was read holds no answer, as it looks to whoever filled it in. Pure.</summary>
internal static class Unanswered
{
    private const int Longest = 40;

    private static readonly char[] EmptyBoxes = ['□', '☐', '▢', '◻'];

    /// <summary>Blank; or all options of a choice are left standing, without a box that one could tick.</summary>
    public static string Text(FieldReading reading, FieldDefinition field)
    {
        var written = Shown(reading.Raw);
        return field.Kind != FieldKind.Choice || written.Length == 0 || written.IndexOfAny(EmptyBoxes) >= 0
            ? $"「{reading.Label}」が記入されていません。"
            : $"「{reading.Label}」は「{written}」のままで、{(field.Options.Count == 2 ? "どちら" : "どれ")}を選んだか分かりません。";
    }

    /// <summary>The box is empty; or what stands there says no.</summary>
    public static string TickText(FieldReading reading, FieldDefinition field)
    {
        var written = Shown(reading.Raw);
        return written.Length == 0 || WithoutPrinted(written, field).Length == 0
            ? $"「{reading.Label}」の欄にチェックがありません。"
            : $"「{reading.Label}」の欄は「{written}」と読めます。";
    }

    // The box and its caption, as the blank form has them.
    private static string WithoutPrinted(string written, FieldDefinition field) =>
        field
            .Options.Aggregate(written, (rest, caption) => rest.Replace(caption, "", StringComparison.Ordinal))
            .Trim([.. EmptyBoxes, ' ', '　']);

    private static string Shown(string raw)
    {
        var line = string.Join(
            ' ',
            raw.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
