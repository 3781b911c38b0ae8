using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Wording;

/// <summary>
/// Signs that the reader takes for one thing. Written into an expression they are a class of letters.
/// </summary>
/// <param name="For">What they are for.</param>
/// <param name="Signs">The signs, one character each.</param>
internal sealed record SignGroup(string For, string Signs)
{
    /// <summary>The signs as part of a class of letters.</summary>
    public string InClass =>
        string.Concat(Signs.Select(sign => sign is ']' or '-' ? @"\" + sign : Regex.Escape(sign.ToString())));

    /// <summary>Each sign as a text of its own.</summary>
    public IEnumerable<string> Each => Signs.Select(sign => $"{sign}");

    public bool Contains(char sign) => Signs.Contains(sign, StringComparison.Ordinal);

    /// <summary>The text is one of the signs and nothing else.</summary>
    public bool IsAlone(string text) => text is [var sign] && Contains(sign);

    public override string ToString() => $"[{InClass}]";
}
