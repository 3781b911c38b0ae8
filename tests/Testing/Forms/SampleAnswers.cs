using System.Text.Json;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// A completely and plausibly filled-in 様式1 and 様式2 (invented people): what is written, and what must be read. Kept as
/// <c>Files/answers.json</c>, from which the scripts beside it fill in forms with other programs.
/// </summary>
internal static class SampleAnswers
{
    private static readonly Answers All = JsonSerializer.Deserialize<Answers>(
        File.ReadAllText(FormFiles.PathOf("answers.json")),
        JsonSerializerOptions.Web
    )!;

    /// <summary>Field id → (as written, as read).</summary>
    public static IReadOnlyDictionary<string, SampleAnswer> Form1 => All.Form1;

    /// <summary>Rows of 連携市区町村 as written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Municipalities => All.Municipalities;

    /// <summary>Rows of 推進体制 as written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Structure => All.Structure;

    private sealed record Answers(
        Dictionary<string, SampleAnswer> Form1,
        IReadOnlyList<IReadOnlyList<string>> Municipalities,
        IReadOnlyList<IReadOnlyList<string>> Structure
    );
}

internal sealed record SampleAnswer(string Written, string Read);
