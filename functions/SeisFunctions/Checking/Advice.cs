using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>What to write into a field: its options, or the example printed on the form. Pure.</summary>
internal static class Advice
{
    private const string Example = "例：", WriteAgain = "書き直して再提出してください。";

    /// <summary>As a request without its end: 「あり」か「なし」のどちらかを選んで.</summary>
    public static string For(FieldDefinition field) => field switch
    {
        { Kind: FieldKind.Choice, Options: [var one, var other] } => $"「{one}」か「{other}」のどちらかを選んで",
        { Kind: FieldKind.Choice } => $"{string.Concat(field.Options.Select(option => $"「{option}」"))}のいずれかを選んで",
        { Kind: FieldKind.Tick, Options: [var caption, ..] } => $"内容を確認し、「{caption}」の□を☑にして",
        { Hint: { } hint } when hint.Contains(Example, StringComparison.Ordinal) => $"「{hint[(hint.IndexOf(Example, StringComparison.Ordinal) + Example.Length)..]}」のように記入して",
        _ => "記入して",
    };

    /// <summary>A finding of the reader that asks to write a field anew, with its section and what to write.</summary>
    public static Finding Complete(Finding finding, CallDefinition call)
    {
        var form = call.Forms.FirstOrDefault(form => form.Name == finding.Form);
        var part = form?.Parts.FirstOrDefault(part => !part.IsExample && part.Fields.Any(field => field.Label == finding.Field));
        if (part is null || !finding.Message.EndsWith(WriteAgain, StringComparison.Ordinal))
            return finding;
        var field = part.Fields.First(field => field.Label == finding.Field);
        var message = finding.Message[..^WriteAgain.Length] + $"{For(field)}再提出してください。";
        return finding with
        {
            Message = message.StartsWith($"「{field.Label}」", StringComparison.Ordinal) ? $"{form!.Name}「{part.Title}」の{message}" : message,
        };
    }
}
