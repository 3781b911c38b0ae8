using System.IO.Compression;
using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Excel;

public sealed class FormattedSheetTests
{
    private const int Rows = 1_048_576;

    [Theory]
    [InlineData("<row r=\"{0}\" s=\"1\" customFormat=\"1\" ht=\"15\" spans=\"1:9\"/>")]
    [InlineData("<row r=\"{0}\" spans=\"1:2\"><c r=\"A{0}\" s=\"1\"/><c r=\"B{0}\" s=\"1\"/></row>")]
    public void A_sheet_formatted_to_its_last_row_is_read(string row)
    {
        var file = WithEmptyRows(row);
        // What the first reading of a process makes once is no matter of this sheet.
        CallForms.Read(SampleForms.Excel().Build());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var form = Assert.Single(CallForms.Read(file).Forms);

        Assert.Equal(
            ["松江市", "海士町"],
            form.Table("municipalities").Rows.Select(read => read["municipality"].Value)
        );
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public void Sheets_that_inflate_beyond_their_limit_are_refused_with_it()
    {
        var reading = CallForms.Read(
            WithEmptyRows("<row r=\"{0}\" s=\"1\"/>"),
            new FormLimits { SheetBytes = 1024 * 1024 }
        );

        Assert.Contains("展開後のシートの大きさ", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    private static byte[] WithEmptyRows(string row)
    {
        using var stream = new MemoryStream();
        using (var old = new ZipArchive(new MemoryStream(SampleForms.Excel().Build())))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in old.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open());
                var text = reader.ReadToEnd();
                var end =
                    entry.FullName == "xl/worksheets/sheet1.xml"
                        ? text.IndexOf("</sheetData>", StringComparison.Ordinal)
                        : text.Length;
                writer.Write(text[..end]);
                var pieces = row.Split("{0}");
                for (var number = 100; end < text.Length && number <= Rows; number++)
                {
                    writer.Write(pieces[0]);
                    foreach (var piece in pieces.AsSpan(1))
                    {
                        writer.Write(number);
                        writer.Write(piece);
                    }
                }

                writer.Write(text[end..]);
            }
        }

        return stream.ToArray();
    }
}
