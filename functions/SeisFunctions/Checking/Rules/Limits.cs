using System.Globalization;
using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>Between what a number must lie. Pure.</summary>
internal readonly record struct Limits(decimal? AtLeast, decimal? AtMost)
{
    /// <summary>Whether a number lies between them.</summary>
    public bool Hold(decimal number) => !(number < AtLeast) && !(number > AtMost);

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<CallFault> Faults() =>
        AtLeast is null && AtMost is null ? [new("", "needs atLeast, atMost or both.")]
        : AtLeast > AtMost ? [new("atMost", "must not be less than atLeast.")]
        : [];

    /// <summary>In words: 1,000円以上2,000円以下.</summary>
    public string InWords(string unit) =>
        (AtLeast is { } least ? $"{Text(least)}{unit}以上" : "") + (AtMost is { } most ? $"{Text(most)}{unit}以下" : "");

    /// <summary>A number as it is printed: 1,000, 0.35.</summary>
    public static string Text(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
