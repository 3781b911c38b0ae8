using System.Text.RegularExpressions;

namespace SeisFunctions.Tests.Forms.Metamorphic;

/// <summary>Something that was put into a filled-in form, in front of one of its texts or behind it.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Inserted">The text that was put in.</param>
/// <param name="File">The form with it.</param>
internal sealed partial record Mutation(string Kind, string Inserted, byte[] File)
{
    private static readonly (string Kind, string Text)[] Insertions =
    [
        ("foreign mark", "△"),
        ("foreign mark", "×"),
        ("qualifier", "？"),
        ("qualifier", "（予定）"),
        ("qualifier", "（見込み）"),
        ("qualifier", "調整中"),
        ("qualifier", "一部"),
        ("negation", "ではない"),
        ("negation", "は希望しない"),
        ("foreign option", "☑その他"),
        ("label-like text", "担当課：企画課"),
        ("remark", "別添資料３参照"),
        ("remark", "（要確認）"),
    ];

    internal static readonly string[] Parts = ["word/document.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"];

    /// <summary>
    /// Every text of the form with every insertion, in front and behind; in an order that a seed gives.
    /// </summary>
    public static IEnumerable<Mutation> Of(byte[] file, int seed)
    {
        var places = Parts
            .SelectMany(part =>
                OfficeZip.Parts(file).FirstOrDefault(other => other.Name == part).Text is { } xml
                    ? Texts()
                        .Matches(xml)
                        .Where(text => text.Groups["text"].Value.Trim().Length > 0)
                        .Select(text => (Part: part, At: text.Groups["text"].Index, text.Groups["text"].Length))
                    : []
            )
            .SelectMany(place =>
                Insertions.SelectMany(insertion =>
                    new[] { (place, insertion, IsBehind: true), (place, insertion, IsBehind: false) }
                )
            )
            .ToArray();
        new Random(seed).Shuffle(places);
        return places.Select(chosen => new Mutation(
            chosen.insertion.Kind,
            chosen.insertion.Text,
            OfficeZip.With(file, chosen.place.Part, xml =>
                xml.Insert(chosen.place.At + (chosen.IsBehind ? chosen.place.Length : 0), chosen.insertion.Text)
            )
        ));
    }

    [GeneratedRegex(@"<(?:w:)?t(?: [^>]*)?>(?<text>[^<]+)</(?:w:)?t>", RegexOptions.CultureInvariant)]
    private static partial Regex Texts();
}
