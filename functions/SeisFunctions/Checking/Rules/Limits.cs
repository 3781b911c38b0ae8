using System.Globalization;
using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>Between what a number must lie. Pure.</summary>
internal readonly record struct Limits(
    decimal? AtLeast,
    decimal? AtMost,
    decimal? MoreThan = null,
    decimal? LessThan = null
)
{
    private (decimal? Value, string Relation)[] Sides =>
        [(AtLeast, "以上"), (MoreThan, "超"), (AtMost, "以下"), (LessThan, "未満")];

    /// <summary>Whether a number lies between them.</summary>
    public bool Hold(decimal number) =>
        !(number < AtLeast) && !(number > AtMost) && !(number <= MoreThan) && !(number >= LessThan);

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<CallFault> Faults() =>
        Array.TrueForAll(Sides, side => side.Value is null) ? [new("", "needs limits: atLeast, atMost or both.")]
        : AtLeast > AtMost ? [new("atMost", "must not be less than atLeast.")]
        : [];

    /// <summary>In words: 1,000円以上2,000円以下; of a single number, that number.</summary>
    public string InWords(string unit) =>
        AtLeast is { } only && AtLeast == AtMost
            ? $"{Text(only)}{unit}"
            : string.Concat(
                from side in Sides
                where side.Value is not null
                select $"{Text(side.Value!.Value)}{unit}{side.Relation}"
            );

    /// <summary>A number as it is printed: 1,000, 0.35.</summary>
    public static string Text(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
