using System.IO.Compression;
using System.Text;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms;

/// <summary>Every limit turns into a finding that names it, and no hostile file costs much time.</summary>
public sealed class LimitTests
{
    public static TheoryData<string> WordLimits =>
        [
            "FileBytes",
            "ZipEntries",
            "PartBytes",
            "TotalBytes",
            "XmlDepth",
            "XmlElements",
            "XmlAttributes",
            "Paragraphs",
            "Cells",
            "CellCharacters",
            "TotalCharacters",
            "ValueCharacters",
            "Candidates",
        ];

    [Theory]
    [MemberData(nameof(WordLimits))]
    public void A_Word_form_over_any_limit_is_too_large(string limit) => AssertTooLarge(SampleForms.Word(), limit);

    [Theory]
    [InlineData("Sheets")]
    [InlineData("SharedStrings")]
    [InlineData("Cells")]
    [InlineData("CellCharacters")]
    [InlineData("TotalCharacters")]
    [InlineData("ValueCharacters")]
    [InlineData("TableRows")]
    [InlineData("Candidates")]
    public void An_Excel_form_over_any_limit_is_too_large(string limit)
    {
        var file = SampleForms.Excel();
        file.Shared("<t>一</t>");
        file.Shared("<t>二</t>");
        AssertTooLarge(file.Build(), limit);
    }

    [Fact]
    public void A_zip_bomb_is_refused_by_what_it_inflates_to()
    {
        var blanks = new string(' ', 1024 * 1024);
        var bomb = OfficeZip.Of(
            (
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
            (
                "word/document.xml",
                string.Concat(Enumerable.Repeat(blanks, 40))
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
            )
        );

        AssertRefused(bomb, "file.tooLarge");
        Assert.True(bomb.Length < 100_000);
    }

    // 32,000 blanks in the cell of the e-mail address: tried in every way of sharing them out, they took minutes.
    [Fact]
    public void A_cell_that_holds_more_than_any_value_has_is_given_to_no_expression()
    {
        var form = Assert.Single(CallForms.Read(FormFiles.Bytes("hostile/redos-email.docx")).Forms);

        Assert.Equal(Confidence.Unreadable, form["email"].Confidence);
        Assert.Contains(form.Findings, finding =>
            finding.Message.Contains("5,000文字を超えています", StringComparison.Ordinal)
        );
    }

    // Looked at from every place at which a label could begin, or end, each of these took from twenty seconds to
    // minutes.
    [Theory]
    [InlineData("電話番号 ", "電 ", "")]
    [InlineData("", "電、", "：")]
    [InlineData("", "電、話、番、号、", "数：")]
    [InlineData("電話番号：", "電：", "")]
    public void Lines_full_of_what_parts_labels_cost_no_more_than_others(string start, string repeated, string end)
    {
        var line = P(start + string.Concat(Enumerable.Repeat(repeated, 990 / repeated.Length)) + end);

        _ = Quickly(
            OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
                xml.Replace(
                    "<w:sectPr/>",
                    string.Concat(Enumerable.Repeat(line, 3_900)) + "<w:sectPr/>",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [Fact]
    public void Headers_of_a_table_are_counted() =>
        AssertRefused(
            new ExcelFile()
                .Sheet(
                    "連携市区町村",
                    [
                        [CallForms.Form2.Name],
                        .. Enumerable
                            .Range(0, 10_000)
                            .SelectMany(_ => new IReadOnlyList<string?>[] { SampleForms.Header(0), [] }),
                    ]
                )
                .Build(),
            "file.tooLarge"
        );

    [Fact]
    public void An_entity_bomb_is_unreadable() =>
        AssertRefused(
            OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
                xml.Replace("?>", "?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]>", StringComparison.Ordinal)
            ),
            "file.unreadable"
        );

    [Fact]
    public void Deep_nesting_is_refused_without_recursion() =>
        AssertRefused(
            new WordFile()
                .Xml(
                    string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000))
                        + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000))
                )
                .Build(),
            "file.tooLarge"
        );

    [Fact]
    public void Ten_thousand_nested_tables_are_refused() =>
        AssertRefused(
            new WordFile()
                .Xml(
                    string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 10_000))
                        + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 10_000))
                )
                .Build(),
            "file.tooLarge"
        );

    [Fact]
    public void Claims_of_a_file_are_not_believed()
    {
        var word = SampleForms.Word(
            (field, written) => Cell(SampleForms.ValueOf(field, written), "<w:gridSpan w:val=\"2147483647\"/>")
        );
        var excel = OfficeZip.With(SampleForms.Excel().Build(), "xl/worksheets/sheet1.xml", xml =>
            xml.Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal)
                .Replace(
                    "</sheetData>",
                    "</sheetData><mergeCells count=\"2147483647\"><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"C7:D1048576\"/></mergeCells>",
                    StringComparison.Ordinal
                )
        );
        var strings = OfficeZip.With(excel, "xl/sharedStrings.xml", xml =>
            xml.Replace("<sst", "<sst uniqueCount=\"2147483647\"", StringComparison.Ordinal)
        );

        Assert.Equal("島根県", Assert.Single(Quickly(word).Forms)["prefecture"].Value);
        _ = Quickly(strings);
    }

    [Fact]
    public void One_long_text_used_by_many_cells_is_counted_each_time()
    {
        var file = new ExcelFile();
        var text = file.Shared($"<t>{new string('あ', 32_000)}</t>");
        AssertRefused(
            file.Sheet("連携市区町村", Enumerable.Range(0, 1000).Select(_ => (IReadOnlyList<string?>)[text])).Build(),
            "file.tooLarge"
        );
    }

    [Fact]
    public void A_long_text_merged_over_many_rows_and_two_columns_is_counted_in_each_of_them()
    {
        var file = new ExcelFile();
        var issue = file.Shared($"<t>{new string('あ', 32_000)}</t>");
        var rows = Enumerable
            .Range(1, 4_000)
            .Select(row =>
                (IReadOnlyList<string?>)
                    [$"{row}", "322016", "松江市", "○", null, null, null, row == 1 ? issue : null, null]
            );

        AssertRefused(
            file.Sheet(
                    "連携市区町村",
                    [SampleForms.Header(0), .. rows],
                    after: "<mergeCells><mergeCell ref=\"H2:I4001\"/></mergeCells>"
                )
                .Build(),
            "file.tooLarge"
        );
    }

    [Fact]
    public void Two_main_documents_in_one_package_are_refused()
    {
        var parts = Parts(SampleForms.Word());
        AssertRefused(
            OfficeZip.Of([.. parts, ("Word/Document.xml", parts.First(part => part.Name == "word/document.xml").Text)]),
            "file.unreadable"
        );
    }

    [Fact]
    public void A_part_encrypted_without_compression_is_a_password_and_not_its_ciphertext()
    {
        var file = Stored(SampleForms.Word());
        foreach (var (signature, flags) in new[] { ("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8) })
        {
            for (var at = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(signature)); at >= 0;)
            {
                file[at + flags] |= 1;
                var next = file.AsSpan(at + 4).IndexOf(Encoding.ASCII.GetBytes(signature));
                at = next < 0 ? -1 : at + 4 + next;
            }
        }

        AssertRefused(file, "file.password");
    }

    [Fact]
    public void A_part_that_is_longer_than_it_says_is_unreadable_and_not_cut()
    {
        var file = SampleForms.Word();
        var entry = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes("PK\u0001\u0002")); // word/document.xml in the directory
        BitConverter.GetBytes(BitConverter.ToUInt32(file, entry + 24) - 100).CopyTo(file, entry + 24);

        AssertRefused(file, "file.unreadable");
    }

    [Fact]
    public void Entries_that_overlap_or_lie_outside_the_package_are_not_touched()
    {
        var parts = Parts(SampleForms.Word());
        var file = OfficeZip.Of([
            .. parts,
            ("../../word/document.xml", "x"),
            ("C:\\word\\styles.xml", "x"),
            ("word/media/a.xml", "x"),
            ("word/media/b.xml", "x"),
        ]);
        var (first, second) = (DirectoryEntry(file, "word/media/a.xml"), DirectoryEntry(file, "word/media/b.xml"));
        file.AsSpan(first + 42, 4).CopyTo(file.AsSpan(second + 42)); // both at the same place

        Assert.Equal("島根県", Assert.Single(Quickly(file).Forms)["prefecture"].Value);
    }

    [Fact]
    public void A_zip_within_a_zip_is_not_opened()
    {
        var inner = SampleForms.Word();
        for (var depth = 0; depth < 20; depth++)
        {
            using var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var part = zip.CreateEntry("word/document.xml").Open();
                part.Write(inner);
            }

            inner = stream.ToArray();
        }

        AssertRefused(inner, "file.unreadable");
    }

    [Fact]
    public void A_flipped_bit_that_still_inflates_is_found()
    {
        var file = Stored(SampleForms.Word());
        var at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes("島根県松江市"));
        file[at + 2] ^= 1;

        AssertRefused(file, "file.unreadable");
    }

    [Fact]
    public void A_file_that_ends_early_is_unreadable() => AssertRefused(SampleForms.Word()[..^300], "file.unreadable");

    [Fact]
    public void Many_entries_are_refused_before_they_are_listed()
    {
        var file = OfficeZip.Of([
            .. Parts(SampleForms.Word()),
            .. Enumerable.Range(0, 3000).Select(number => ($"word/media/{number}.txt", "")),
        ]);

        AssertRefused(file, "file.tooLarge");
    }

    [Fact]
    public void An_external_relationship_is_not_followed()
    {
        var file = OfficeZip.With(SampleForms.Word(), "_rels/.rels", xml =>
            xml.Replace(
                "/></Relationships>",
                "/><Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"https://example.test/x\" TargetMode=\"External\"/></Relationships>",
                StringComparison.Ordinal
            )
        );

        Assert.Single(CallForms.Read(file).Forms);
    }

    [Fact]
    public void A_package_without_relationships_and_content_types_is_still_read()
    {
        var file = OfficeZip.Of([
            .. Parts(SampleForms.Word())
                .Where(part => part.Name.StartsWith("word/", StringComparison.Ordinal))
                .Select(part => (part.Name.Replace('/', '\\'), part.Text)),
        ]);

        Assert.Equal("島根県", Assert.Single(CallForms.Read(file).Forms)["prefecture"].Value);
    }

    [Fact]
    public void A_reading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var file = new WordFile().Xml(string.Concat(Enumerable.Repeat("<w:p/>", 10_000))).Build();

        Assert.Throws<OperationCanceledException>(() => CallForms.Reader.Read(new MemoryStream(file), cancelled.Token));
    }

    private static void AssertTooLarge(byte[] file, string limit)
    {
        var property = typeof(FormLimits).GetProperty(limit)!;
        var limits = new FormLimits();
        property.SetValue(
            limits,
            Convert.ChangeType(1, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture)
        );

        var reading = CallForms.Read(file, limits);

        Assert.Empty(reading.Forms);
        Assert.Equal(
            ("file.tooLarge", Severity.Error),
            (Assert.Single(reading.Findings).Code, reading.Findings[0].Severity)
        );
    }

    private static void AssertRefused(byte[] file, string code)
    {
        var reading = Quickly(file);

        Assert.Empty(reading.Forms);
        Assert.Equal(code, Assert.Single(reading.Findings).Code);
    }

    private static FileReading Quickly(byte[] file)
    {
        var start = ThreadTime.Now;
        var reading = CallForms.Read(file);
        var taken = ThreadTime.Now - start;
        Assert.True(taken < TimeSpan.FromSeconds(30), $"{taken} for {file.Length} bytes");
        return reading;
    }

    private static int DirectoryEntry(byte[] file, string name) =>
        file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46;

    private static List<(string Name, string Text)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd()))];
    }

    private static byte[] Stored(byte[] file)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts(file))
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
