using System.Text.Json;
using System.Text.RegularExpressions;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Tests.Forms.Excel;
using SeisFunctions.Tests.Forms.Word;

namespace SeisFunctions.Tests.Forms.Fields;

/// <summary>Every file must be read alike, down to the last finding, whether or not the sieve holds texts and forms back.</summary>
public sealed partial class SieveComparisonTests
{
    private const int Mutations = 200;

    private static readonly FormReader WithoutSieve = new(CallForms.All, new FormLimits(), new LabelSieve(isOpen: true));

    [Fact]
    public void Every_variant_is_read_alike_with_and_without_the_sieve() =>
        Assert.All(WordVariants.All.Concat(ExcelVariants.All).Concat(ProgramVariants.All), variant => AssertAlike(variant.File));

    [Fact]
    public void Forms_with_labels_anywhere_are_read_alike_with_and_without_the_sieve()
    {
        var random = new Random(20261125);
        (byte[] File, string[] Parts)[] seeds =
        [
            (SampleForms.Word(), ["word/document.xml"]),
            (FormFiles.Bytes("controls.docx"), ["word/document.xml"]),
            (FormFiles.Bytes("libreoffice.docx"), ["word/document.xml"]),
            (SampleForms.Excel().Build(), ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]),
        ];
        for (var number = 0; number < Mutations; number++)
        {
            var (file, parts) = seeds[number % seeds.Length];
            AssertAlike(OfficeZip.With(file, parts[random.Next(parts.Length)], xml => Changed(random, xml)));
        }
    }

    private static void AssertAlike(byte[] file) =>
        Assert.Equal(JsonSerializer.Serialize(WithoutSieve.Read(new MemoryStream(file), CancellationToken.None)), JsonSerializer.Serialize(CallForms.Read(file)));

    /// <summary>Puts labels and nearly labels into cells and paragraphs, and doubles or drops rows.</summary>
    private static string Changed(Random random, string xml)
    {
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var texts = Text().Matches(xml);
            var text = texts[random.Next(texts.Count)].Groups["text"];
            xml = xml[..text.Index] + System.Security.SecurityElement.Escape(LabelTexts.OneChanged(random)) + xml[(text.Index + text.Length)..];
        }

        var rows = Row().Matches(xml);
        var (one, other) = (rows[random.Next(rows.Count)], rows[random.Next(rows.Count)]);
        return random.Next(3) switch
        {
            0 => xml.Remove(one.Index, one.Length),
            1 => xml.Insert(one.Index, other.Value),
            _ => xml,
        };
    }

    [GeneratedRegex("<(?:w:)?t(?: [^<>]*)?>(?<text>[^<]*)<")]
    private static partial Regex Text();

    [GeneratedRegex("<w:tr[ >].*?</w:tr>|<row [^>]*[^/]>.*?</row>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
