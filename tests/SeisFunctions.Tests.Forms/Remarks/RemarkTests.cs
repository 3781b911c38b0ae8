using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Remarks;
using static SeisFunctions.Tests.Forms.Remarks.RemarkedFiles;

namespace SeisFunctions.Tests.Forms.Remarks;

/// <summary>A form that comes back with remarks, as programs read it.</summary>
public sealed partial class RemarkTests
{
    public static TheoryData<string> Files =>
        [.. AccountTests.Files.Where(name => RemarkedFiles.Remark(BytesOf(name), [At(null)]).Bytes is not null)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_remark_stands_at_its_place(string name)
    {
        var file = BytesOf(name);
        var places = PlacesIn(file);

        var remarked = Given(file, [.. places.Select(At)]);

        // Of a place that its sender hid, people are told at the title.
        var comments = PlacesOf(remarked);
        var titles = comments.Where(place => place.Text.Contains('［', StringComparison.Ordinal)).ToList();
        Assert.Equal(
            places.Where(place => !titles.Exists(title => title.Text.Contains($"［{place}］", StringComparison.Ordinal))),
            places.Where(place => comments.Any(at => at.Says(place) && at.IsAt(place)))
        );
        RemarkTrial.Keep(name, remarked, places);
        Assert.True(titles.Count <= 2, string.Join("\n", titles.Select(title => title.Text)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_form_is_read_as_before(string name)
    {
        var file = BytesOf(name);

        var remarked = Given(file, [.. PlacesIn(file).Select(At)]);

        Assert.Equal(JsonSerializer.Serialize(CallForms.Read(file)), JsonSerializer.Serialize(CallForms.Read(remarked)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Everything_else_in_the_file_stays_as_it_is(string name)
    {
        var file = BytesOf(name);

        var remarked = Given(file, [.. PlacesIn(file).Select(At)]);

        var now = OfficeZip.Parts(remarked).ToDictionary(part => part.Name, part => part.Text);
        Assert.All(OfficeZip.Parts(file), part => Assert.Equal(Short(part.Text), Short(WithoutRemarks(now[part.Name]))));
        Assert.Equal(
            OfficeZip.Parts(file).Select(part => part.Name),
            now.Keys.Take(OfficeZip.Parts(file).Count())
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_breaks_no_rule_that_it_did_not_break_before(string name)
    {
        var file = BytesOf(name);

        Assert.Empty(FaultsOf(Given(file, [.. PlacesIn(file).Select(At)])).Except(FaultsOf(file)));
    }

    [Fact]
    public void What_has_no_place_stands_at_the_title_of_its_form()
    {
        var word = Given(SampleForms.Word(), [At(null) with { Form = "様式1" }, new("様式1", "ヘッダー・フッター", "欄外")]);
        var excel = Given(SampleForms.Excel().Build(), [At(null) with { Form = "様式2" }]);

        var place = Assert.Single(PlacesOf(word));
        Assert.Contains("申請書", TextAt(word, place.Locations[0]), StringComparison.Ordinal);
        Assert.Contains("［ヘッダー・フッター］欄外", place.Text, StringComparison.Ordinal);
        Assert.Equal(["連携市区町村!A2"], Assert.Single(PlacesOf(excel)).Locations);
    }

    [Fact]
    public void The_same_remarks_in_the_same_file_are_the_same_bytes() =>
        Assert.Equal(
            Given(SampleForms.Word(), [At("表1 1行2列")]),
            Given(SampleForms.Word(), [At("表1 1行2列")])
        );

    [Theory]
    [InlineData("python-docx.docx", "表1 1行2列")]
    [InlineData("openpyxl.xlsx", "連携市区町村!C7")]
    [InlineData("libreoffice.xlsx", "連携市区町村!C7")]
    public void Remarks_of_an_earlier_time_give_way_to_the_new_ones(string name, string location)
    {
        var once = Given(FormFiles.Bytes(name), [new(null, location, "前回"), new(null, null, "前回の全体")]);

        var again = Given(once, [new(null, location, "今回")]);

        Assert.Equal(["今回"], PlacesOf(again).Select(place => Unsigned(place.Text)));
    }

    [Theory]
    [InlineData("python-docx.docx", "表1 1行2列")]
    [InlineData("openpyxl.xlsx", "連携市区町村!C7")]
    public void A_remark_that_a_person_changed_is_that_persons(string name, string location)
    {
        var once = Given(FormFiles.Bytes(name), [new(null, location, "前回")]);
        var part = OfficeZip.Parts(once).Single(part => part.Name.Contains("comments", StringComparison.Ordinal)).Name;
        var changed = OfficeZip.With(once, part, text => text.Replace("前回", "対応済み", StringComparison.Ordinal));

        var again = Given(changed, [new(null, location, "今回")]);

        Assert.Equal(
            ["今回", "対応済み"],
            PlacesOf(again).Select(place => Bracketed().Replace(Unsigned(place.Text), "")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Somebody_elses_comment_in_a_document_stays_and_ids_do_not_meet()
    {
        var file = WithComment(SampleForms.Word());

        var remarked = Given(file, [At(null), At("表1 1行2列")]);

        using var document = WordprocessingDocument.Open(new MemoryStream(remarked), false);
        var comments = document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.ChildElements;
        Assert.Equal(3, comments.Select(IdOf).Distinct().Count());
        Assert.Contains(comments, comment => comment.InnerText == "担当者のメモ");
    }

    [Fact]
    public void Beside_somebody_elses_comment_on_a_cell_the_remark_stands_at_the_next_cell()
    {
        var file = OfficeZip.With(
            Given(SampleForms.Excel().Build(), [At("連携市区町村!C7")]),
            "xl/comments1.xml",
            text => text.Replace(RemarkMarkText().Match(text).Value, "", StringComparison.Ordinal)
        );

        var remarked = Given(file, [At("連携市区町村!C7")]);

        Assert.Equal(
            [("連携市区町村!C7", false), ("連携市区町村!D7", true)],
            PlacesOf(remarked).Select(place => (place.Locations[0], place.Text.Contains("［C7］", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void A_remark_on_a_cell_under_a_merged_one_stands_at_the_first_of_them()
    {
        var file = new ExcelFile()
            .Sheet("記入", [["様式2"], [null]], after: "<mergeCells count=\"1\"><mergeCell ref=\"B3:D4\"/></mergeCells>")
            .Build();

        Assert.Equal(["記入!B3"], Assert.Single(PlacesOf(Given(file, [At("記入!C4")]))).Locations);
    }

    [Fact]
    public void A_strict_document_gets_comments_of_the_strict_kind()
    {
        var file = new WordFile().Paragraph("様式1").Table(WordFile.Row("氏名", "見本 花子")).Build(strict: true);

        var remarked = Given(file, [At("表1 1行2列")]);

        var parts = OfficeZip.Parts(remarked).ToDictionary(part => part.Name, part => part.Text);
        Assert.Contains("xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"", parts["word/comments1.xml"], StringComparison.Ordinal);
        Assert.Contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments", parts["word/_rels/document.xml.rels"], StringComparison.Ordinal);
        Assert.True(Assert.Single(PlacesOf(remarked)).IsAt("表1 1行2列"));
    }

    [Fact]
    public void A_text_that_a_workbook_would_take_for_an_escape_is_shown_as_it_was_written() =>
        Assert.Equal(
            "値「_x0041_<&」は",
            Unsigned(
                Assert.Single(PlacesOf(Given(SampleForms.Excel().Build(), [new(null, null, "値「_x0041_<&」は\u0001")]))).Text
            )
        );

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_is_not_safe_to_give_back_is_not(string why, byte[] file, RemarkRefusal refusal) =>
        Assert.Equal((why, (RemarkRefusal?)refusal), (why, RemarkedFiles.Remark(file, [At(null)]).Refusal));

    public static TheoryData<string, byte[], RemarkRefusal> Refused =>
        new()
        {
            { "macros", SampleForms.Word().With("word/vbaProject.bin", "x"), RemarkRefusal.Macros },
            { "old macros", SampleForms.Excel().Build().With("xl/macrosheets/sheet1.xml", "x"), RemarkRefusal.Macros },
            { "a control that runs", SampleForms.Word().With("word/activeX/activeX1.xml", "x"), RemarkRefusal.Macros },
            { "a signature", SampleForms.Word().With("_xmlsignatures/sig1.xml", "x"), RemarkRefusal.Signatures },
            { "a template elsewhere", WithExternal("attachedTemplate"), RemarkRefusal.ExternalLinks },
            { "a picture elsewhere", WithExternal("image"), RemarkRefusal.ExternalLinks },
            { "encryption", FormFiles.Bytes("form.doc"), RemarkRefusal.Unreadable },
            { "no zip at all", "本文"u8.ToArray(), RemarkRefusal.Unreadable },
            { "only the fallback opens it", SampleForms.Word().Without("[Content_Types].xml"), RemarkRefusal.Repaired },
            { "too large", [.. "PK"u8, .. new byte[5 * 1024 * 1024]], RemarkRefusal.TooLarge },
            { "too large inside", new WordFile().Paragraph("様式1").Paragraph(new string('あ', 3_000_000)).Build(), RemarkRefusal.TooLarge },
            {
                "a drawing that is no XML",
                OfficeZip.With(
                    Given(SampleForms.Excel().Build(), [At(null)]),
                    "xl/drawings/vmlDrawing1.vml",
                    text => text.Replace("<v:fill", "<br><v:fill", StringComparison.Ordinal)
                ),
                RemarkRefusal.OddComments
            },
        };

    [Fact]
    public void A_link_to_an_address_is_no_reason_to_keep_a_file() =>
        Assert.NotNull(RemarkedFiles.Remark(WithExternal("hyperlink"), [At(null)]).Bytes);

    [Fact]
    public void Of_a_form_that_is_wrong_everywhere_a_bounded_number_of_places_is_remarked() =>
        Assert.Equal(
            RemarkLimits.Places,
            PlacesOf(
                Given(
                    SampleForms.Excel().Build(),
                    [.. Enumerable.Range(1, 2 * RemarkLimits.Places).Select(row => At($"連携市区町村!K{row}"))]
                )
            ).Count
        );

    private static IEnumerable<string> FaultsOf(byte[] file)
    {
        using OpenXmlPackage package =
            FileFormats.Detect(new MemoryStream(file)) == FileFormat.Word
                ? WordprocessingDocument.Open(new MemoryStream(file), false)
                : SpreadsheetDocument.Open(new MemoryStream(file), false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 5_000 }
                .Validate(package)
                .Select(fault => $"{fault.Part?.Uri} {fault.Node?.LocalName} {fault.Id}")
                .Distinct(),
        ];
    }

    /// <summary>An empty paragraph in one tag, which a mark needs two of.</summary>
    private static string Short(string text) => EmptyParagraph().Replace(text, "<${name}/>");

    private static string WithoutRemarks(string text) => Put().Replace(text, "");

    [GeneratedRegex(
        "<w:commentRange(Start|End) xmlns:w=\"[^\"]*\" w:id=\"\\d+\"/>"
            + "|<w:r xmlns:w=\"[^\"]*\"><w:commentReference w:id=\"\\d+\"/></w:r>"
            + "|<(\\w+:)?legacyDrawing xmlns:r=\"[^\"]*\" r:id=\"rIdRemarks\\d+\"/>"
            + "|<(\\w+:)?Relationship Id=\"rIdRemarks[^>]*/>"
            + "|<(\\w+:)?Override PartName=\"/[^\"]*(comments|vmlDrawing)\\d+\\.[^\"]*\" [^>]*/>"
            + "|<w:comment xmlns:w=.*?</w:comment>"
    )]
    private static partial Regex Put();

    [GeneratedRegex("<(?<name>(\\w+:)?p( [^<>]*)?)></(\\w+:)?p>")]
    private static partial Regex EmptyParagraph();

    [GeneratedRegex("［[^］]*］")]
    private static partial Regex Bracketed();

    [GeneratedRegex("\\n〔自動確認 [0-9a-f]*〕")]
    private static partial Regex RemarkMarkText();
}
