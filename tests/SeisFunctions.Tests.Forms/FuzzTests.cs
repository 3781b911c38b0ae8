using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// Damaged forms from a fixed seed: whatever happens to the bytes or to the XML inside, reading ends soon with forms or
/// findings. <c>eng/fuzz.sh</c> is the longer trial.
/// </summary>
public sealed partial class FuzzTests(ITestOutputHelper output)
{
    private const int CasesInBytes = 400;
    private const int CasesInXml = 400;

    private static readonly byte[][] Seeds =
    [
        SampleForms.Word(),
        SampleForms.Excel().Build(),
        .. new[]
        {
            "controls.docx",
            "libreoffice-rtf.docx",
            "openpyxl.xlsx",
            "libreoffice-ods.xlsx",
            "form.doc",
        }.Select(FormFiles.Bytes),
    ];

    [Fact]
    public void Damaged_bytes_never_make_the_reader_throw_or_hang()
    {
        var random = new Random(20260326);
        for (var number = 0; number < CasesInBytes; number++)
        {
            ReadSoon(DamagedBytes(random, Seeds[number % Seeds.Length]), number);
        }
    }

    [Fact]
    public void Damaged_XML_never_makes_the_reader_throw_or_hang()
    {
        var random = new Random(20260304);
        var unreadable = 0;
        for (var number = 0; number < CasesInXml; number++)
        {
            unreadable +=
                ReadSoon(DamagedXml(random, Seeds[number % (Seeds.Length - 1)]), number).Forms.Count == 0 ? 1 : 0;
        }

        output.WriteLine($"{CasesInXml} tried, {unreadable} without a form");
        Assert.InRange(unreadable, 1, CasesInXml * 9 / 10);
    }

    [Theory]
    [InlineData("python-docx.docx")]
    [InlineData("retyped.xlsx")]
    public void A_flipped_bit_or_a_cut_anywhere_changes_no_value_silently(string name)
    {
        var file = FormFiles.Bytes(name);
        var whole = Values(CallForms.Read(file));
        for (var at = 0; at < file.Length; at += 5)
        {
            var flipped = file.ToArray();
            flipped[at] ^= (byte)(1 << (at % 8));
            AssertSameOrRefused(whole, CallForms.Read(flipped), $"bit {at % 8} of byte {at}");
            if (at % 25 == 0)
            {
                AssertSameOrRefused(whole, CallForms.Read(file[..at]), $"cut at {at}");
            }
        }
    }

    private static void AssertSameOrRefused(string whole, FileReading reading, string what) =>
        Assert.True(
            reading.Forms.Count == 0
                ? reading.Findings.Any(finding => finding.Severity == Severity.Error)
                : Values(reading) == whole,
            $"{what}: {Values(reading)}"
        );

    private static string Values(FileReading reading) =>
        string.Join(
            '|',
            reading.Forms.SelectMany(form =>
                form.Fields.Concat(form.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
                    .Select(field => field.Value)
            )
        );

    private static FileReading ReadSoon(byte[] file, int number)
    {
        var start = ThreadTime.Now;
        var reading = CallForms.Read(file);
        var taken = ThreadTime.Now - start;
        Assert.True(taken < TimeSpan.FromSeconds(5), $"case {number} took {taken}");
        Assert.True(reading.Forms.Count > 0 || reading.Findings.Count > 0, $"case {number} says nothing");
        return reading;
    }

    private static byte[] DamagedBytes(Random random, byte[] original)
    {
        var file = original.ToArray();
        for (var damage = random.Next(1, 20); damage > 0; damage--)
        {
            file[random.Next(file.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? file[..random.Next(file.Length)] : file;
    }

    private static byte[] DamagedXml(Random random, byte[] original)
    {
        using var stream = new MemoryStream();
        using (var output = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var input = new ZipArchive(new MemoryStream(original)))
        {
            foreach (var entry in input.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                using var part = output.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(random.Next(2) == 0 ? Damaged(random, text) : text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>
    /// Drops, doubles or exchanges elements, changes attributes and numbers: mostly still well-formed.
    /// </summary>
    private static string Damaged(Random random, string xml)
    {
        for (var damage = random.Next(1, 6); damage > 0; damage--)
        {
            var elements = Element().Matches(xml);
            if (elements.Count == 0)
            {
                return xml;
            }

            var element = elements[random.Next(elements.Count)];
            var other = elements[random.Next(elements.Count)];
            xml = random.Next(6) switch
            {
                0 => xml.Remove(element.Index, element.Length),
                1 => xml.Insert(element.Index, element.Value),
                2 => xml.Insert(element.Index, other.Value),
                3 => Digits().Replace(xml, match => random.Next(50) == 0 ? Number(random) : match.Value),
                4 => xml.Replace(element.Value, "", StringComparison.Ordinal),
                _ => xml.Remove(random.Next(xml.Length), 1),
            };
        }

        return xml;
    }

    private static string Number(Random random) =>
        random.Next(5) switch
        {
            0 => "2147483647",
            1 => "-1",
            2 => "99999999999999999999",
            3 => "1048577",
            _ => random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    [GeneratedRegex("<[^/!?][^<>]*/>|<(?<name>[A-Za-z:]+)(?: [^<>]*)?>[^<>]*</\\k<name>>")]
    private static partial Regex Element();

    [GeneratedRegex("(?<=\")[0-9]+(?=\")")]
    private static partial Regex Digits();
}
