using System.Text.RegularExpressions;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// Takes a cell apart that lists several municipalities. Splits only where every piece is then a municipality by its
/// complete name; a rest such as ほか2町, a ward or a name without 市, 区, 町 or 村 leaves the text whole, for a person.
/// </summary>
internal sealed partial class MunicipalitySplitter(MunicipalityFinder municipalities)
{
    private const int MostPieces = 200; // no prefecture has more municipalities (北海道: 179)
    private const int LongestPiece = 40;
    private const int LongestText = 4_000; // all 179 with their 郡 fit; a page of prose in the cell is not worth the search

    internal IReadOnlyList<string> Split(string text, Prefecture? prefecture)
    {
        if (text.Length > LongestText || municipalities.IsComplete(text, prefecture))
            return [text];
        var pieces = new List<string>();
        foreach (var part in Separator().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (pieces.Count >= MostPieces || PiecesOf(part, prefecture) is not { } found)
                return [text];
            pieces.AddRange(found);
        }
        return pieces is [] ? [text] : pieces;
    }

    /// <summary>The names in a text that is not taken apart: those that are municipalities, and the rest.</summary>
    internal ILookup<bool, string> Parts(string text, Prefecture? prefecture) =>
        (text.Length > LongestText ? [] : Separator().Split(text).SelectMany(part => Joint().Split(part)))
            .Select(part => part.Trim())
            .Where(part => part.Length > 0)
            .Take(MostPieces)
            .ToLookup(part => municipalities.IsComplete(part, prefecture));

    /// <summary>
    /// Blanks and words like 及び may separate or belong to a name (東京都 千代田区, ときがわ町): from each place the longest run
    /// that makes a municipality is taken, a shorter one where the rest would not come out. Null if no way does.
    /// </summary>
    private List<string>? PiecesOf(string part, Prefecture? prefecture)
    {
        var joints = Joint().Matches(part);
        int[] starts = [0, .. joints.Select(joint => joint.Index + joint.Length)];
        int[] ends = [.. joints.Select(joint => joint.Index), part.Length];
        if (starts.Length > MostPieces || AndOthers().IsMatch(part))
            return null;
        var best = new List<string>?[starts.Length + 1]; // best[i]: the pieces from the i-th run to the end
        best[^1] = [];
        for (var first = starts.Length - 1; first >= 0; first--)
        {
            for (var last = starts.Length - 1; last >= first && best[first] is null; last--)
                if (
                    best[last + 1] is { } rest
                    && ends[last] - starts[first] is > 0 and <= LongestPiece
                    && municipalities.IsComplete(part[starts[first]..ends[last]], prefecture)
                )
                    best[first] = [part[starts[first]..ends[last]].Trim(), .. rest];
            if (starts[first] == ends[first])
                best[first] ??= best[first + 1]; // nothing between two joints: 千代田区 及び 中央区
        }
        return best[0];
    }

    [GeneratedRegex(@"[①-⑳、，,・･/／;；。|｜&＆+＋\r\n\v\f\u0085\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"および|及び|並びに|ならびに|ほか|他|と|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>Others that the text does not name: 千代田区ほか.</summary>
    [GeneratedRegex("(?:ほか|他)$", RegexOptions.CultureInvariant)]
    private static partial Regex AndOthers();
}
