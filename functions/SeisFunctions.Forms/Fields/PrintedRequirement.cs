using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// The text of a requirement as the form prints it beside its box. Who strikes it, or adds to it, has confirmed something
/// else; who only cuts it short or words it anew has not.
/// </summary>
internal static class PrintedRequirement
{
    /// <summary>Characters that are a slip of the pen.</summary>
    private const int MostDifferences = 2;

    /// <summary>Characters that one word of denial takes: fewer are no part that was cut off.</summary>
    private const int LongestDenial = 4;

    /// <summary>How much of the printed text has to be there for the rest to be a change of it.</summary>
    private const double MostOfIt = 0.6;

    public static bool IsAltered(FieldDefinition field, Content written)
    {
        if (field.Kind != FieldKind.Tick || written.Text.Length > LabelText.Longest)
        {
            return false;
        }

        if (field.Text is not { } text)
        {
            return AddsBracket(field, written.Text);
        }

        var isOneLine = !written.Text.Contains('\n', StringComparison.Ordinal);
        if (isOneLine && IsStruck(written))
        {
            return true;
        }

        var printed = LabelText.Key(text);
        var key = LabelText.Key(written.Text);
        var common = key == printed ? 0 : InCommon(key, printed);
        return common >= printed.Length * MostOfIt
            && (
                IsTurned(key, printed, common)
                || Roles.IsMatch(Without(printed, key))
                || (
                    isOneLine
                    && key.Length - common > MostDifferences
                    && !NeutralText.IsInBracketsOf(Added(written.Text))
                )
            );
    }

    /// <summary>
    /// It says the opposite: 行わない became 行う. A word of denial that went with the part of the text that was cut off
    /// changes nothing.
    /// </summary>
    private static bool IsTurned(string key, string printed, int common) =>
        OppositeWords.AreAdded(key, printed)
        || (
            OppositeWords.AreAdded(printed, key)
            && (key.Length > common || printed.Length - common <= LongestDenial)
        );

    /// <summary>
    /// The label of a box has a bracket that nobody printed and that is not understood: 個人情報の取扱い（第三者提供を除く）.
    /// </summary>
    private static bool AddsBracket(FieldDefinition field, string written) =>
        NeutralText
            .InBrackets(written)
            .Any(inside =>
                (ProvisionalText.IsIn(inside) || !PrintedText.IsUnderstood(inside))
                && !field
                    .Aliases.Prepend(field.Label)
                    .Any(wording =>
                        LabelText.Key(wording).Contains(LabelText.Key(inside), StringComparison.Ordinal)
                    )
            );

    /// <summary>The roles in a text that the printed one has as well, taken out of it: who is left acts instead.</summary>
    private static string Without(string printed, string key) =>
        Roles.Replace(key, role => printed.Contains(role.Value, StringComparison.Ordinal) ? "" : role.Value);

    private static readonly Regex Roles = WordExpression.Of($"{Lexicon.Known.Printed.Roles}");

    private static bool IsStruck(Content line) =>
        line.Spans.Any(span => span.Marks.HasFlag(Marks.Struck) && span.Length > 0);

    /// <summary>The bracket at its end, where it has one; else all of it, as a bracket.</summary>
    private static string Added(string text) =>
        text.TrimEnd() is [.., ')' or '）'] closed && closed.LastIndexOfAny(['(', '（']) is > 0 and var at
            ? closed[at..]
            : $"（{text}）";

    /// <summary>How many characters stand in both in the same order.</summary>
    public static int InCommon(string one, string other)
    {
        var row = new int[other.Length + 1];
        foreach (var letter in one)
        {
            var diagonal = 0;
            for (var at = 1; at <= other.Length; at++)
            {
                var above = row[at];
                row[at] = letter == other[at - 1] ? diagonal + 1 : Math.Max(row[at], row[at - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
