using System.Text.Json;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>A letter as data: both parts are Liquid templates.</summary>
/// <param name="Subject">Template of the subject, one line.</param>
/// <param name="Body">Template of the plain text.</param>
public sealed record LetterTemplate(string Subject, string Body)
{
    /// <summary>
    /// What its subject says whatever it is about: 【受付連絡】, or else what it begins with. Empty where it begins with a
    /// placeholder and has no such title.
    /// </summary>
    public string Title =>
        Subject.IndexOf('【', StringComparison.Ordinal) is >= 0 and var from
        && Subject.IndexOf('】', from) is >= 0 and var to
        && !Subject[from..to].Contains('{', StringComparison.Ordinal)
            ? Subject[from..(to + 1)]
            : (Subject.IndexOf('{', StringComparison.Ordinal) is >= 0 and var first ? Subject[..first] : Subject).Trim();

    /// <summary>The key of the letter in <c>call.json</c>.</summary>
    internal static string Key(LetterKind kind) => $"letters.{JsonNamingPolicy.CamelCase.ConvertName($"{kind}")}";
}
