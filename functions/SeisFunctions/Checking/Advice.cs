using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>What to write into a field: its options, or an example. Pure.</summary>
internal static class Advice
{
    private const string Example = "例：",
        WriteAgain = "記入し直して再提出してください。";

    // What forms print in place of names and numbers, which nobody should write: ○○部○○課.
    private static readonly char[] Placeholders = ['○', '〇', '◯', '△', '●'];

    private static readonly char[] EndOfHint = ['）', ')', '。', ' ', '　'];

    /// <summary>As a request without its end: 「あり」か「なし」のどちらかを選んで.</summary>
    public static string For(FieldDefinition field) =>
        field switch
        {
            // Of several selections the latest is asked for.
            { Role: FieldRole.PastYear } when Printed(field) is { } year =>
                $"最も新しい選定の年度だけを「{year}」のように記入して",
            { Role: FieldRole.PastCount } when Printed(field) is { } count =>
                $"最も新しい選定の市区町村数の合計だけを「{count}」のように記入して",
            { Kind: FieldKind.Choice, Options: [var one, var other] } => $"「{one}」か「{other}」のどちらかを選んで",
            { Kind: FieldKind.Choice } =>
                $"{string.Concat(field.Options.Select(option => $"「{option}」"))}のいずれかを選んで",
            { Kind: FieldKind.Tick, Options: [{ Length: 1 } mark, ..] } => $"該当する場合は「{mark}」だけを記入して",
            { Kind: FieldKind.Tick, Options: [var caption, ..] } => $"内容を確認し、「{caption}」の□を☑にして",
            { Kind: FieldKind.Municipality } => "1行に1市区町村の名称を記入して",
            { Kind: FieldKind.LongText } => "内容を具体的に記入して",
            _ when ExampleOf(field) is { } example => $"「{example}」のように記入して",
            _ => "記入して",
        };

    /// <summary>
    /// Whether nothing else is written than the example that the form or a letter of ours shows; a telephone number may be
    /// without its extension.
    /// </summary>
    public static bool IsExample(FieldDefinition field, string value) =>
        ExampleOf(field) is { } example
        && (
            field.Kind == FieldKind.Telephone
                ? LettersOf(value).StartsWith(LettersOf(example.Split('（')[0]), StringComparison.Ordinal)
                : LettersOf(value).Equals(LettersOf(example), StringComparison.OrdinalIgnoreCase)
        );

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>
    /// The example that the form prints, unless it only shows where to write what; then one of the field's kind, if
    /// there is one.
    /// </summary>
    private static string? ExampleOf(FieldDefinition field) =>
        Printed(field)
        ?? field.Kind switch
        {
            FieldKind.Prefecture => "東京都",
            FieldKind.Prefectures => "埼玉県、千葉県",
            FieldKind.Telephone => "03-1234-5678（内線 12）",
            FieldKind.Email => "dx-suishin@pref.example.lg.jp",
            FieldKind.MunicipalityCode => "131016",
            _ => null,
        };

    private static string? Printed(FieldDefinition field) =>
        field.Hint is { } hint
        && hint.IndexOf(Example, StringComparison.Ordinal) is >= 0 and var at
        && hint.IndexOfAny(Placeholders, at) < 0
            ? hint[(at + Example.Length)..].TrimEnd(EndOfHint)
            : null;

    /// <summary>
    /// A finding of the reader that asks to write a field or a cell anew, with its section and what to write.
    /// </summary>
    public static Finding Complete(Finding finding, FormReading reading, CallDefinition call)
    {
        if (
            !finding.Message.EndsWith(WriteAgain, StringComparison.Ordinal)
            || call.Forms.FirstOrDefault(form => form.Name == finding.Form) is not { } form
        )
            return finding;
        // Two tables can have a column of the same name; the place tells which is meant.
        var table = reading
            .Tables.FirstOrDefault(table =>
                table.Rows.Any(row =>
                    row.Cells.Any(cell => cell.Label == finding.Field && cell.Location == finding.Location)
                )
            )
            ?.Id;
        var found = form
            .Parts.Where(part => !part.IsExample && (table is null || part.Table?.Id == table))
            .SelectMany(part => part.Fields.Concat(part.Table?.Columns ?? []))
            .FirstOrDefault(one => one.Label == finding.Field);
        if (found is not { } field)
            return finding;
        var message = finding.Message[..^WriteAgain.Length] + $"{For(field)}再提出してください。";
        return finding with
        {
            Message = message.StartsWith($"「{field.Label}」", StringComparison.Ordinal)
                ? $"{form.Name}「{form.HeadingOf(field)}」の{message}"
                : message,
        };
    }
}
