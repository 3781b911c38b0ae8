using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SeisFunctions.Exporting;
using SeisFunctions.Tests.Desk;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Exporting;

/// <summary>What people open in Excel.</summary>
[Collection(DeskCollection.Name)]
public sealed class ExportTests(DeskIntake desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/applications.csv")]
    [InlineData("/applications.csv")]
    public async Task The_CSV_has_a_BOM_one_row_an_applicant_also_a_silent_one_and_dates_and_codes_as_people_expect(
        string path
    )
    {
        var bytes = await GetAsync(path, "text/csv");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        using var csv = new CsvReader(
            new StreamReader(new MemoryStream(bytes), Encoding.UTF8),
            CultureInfo.InvariantCulture
        );
        csv.Read();
        csv.ReadHeader();
        Assert.Equal(["コード", "都道府県", "状態"], csv.HeaderRecord![..3]);
        csv.Read();
        Assert.Equal(("01", "北海道", "未提出", ""), (csv["コード"], csv["都道府県"], csv["状態"], csv["提出数"]));
        csv.Read();
        Assert.Equal(("02", "青森県", "不備あり", "2"), (csv["コード"], csv["都道府県"], csv["状態"], csv["提出数"]));
        Assert.Matches(@"^20\d\d/\d\d/\d\d \d\d:\d\d:\d\d$", csv["最終受付日時"]);
        Assert.Contains("要件1：", csv["充足していない理由"]);
        // Other tests may have sent for others meanwhile.
        var rest = new List<string>();
        while (csv.Read())
            rest.Add($"{csv["コード"]} {csv["状態"]}");
        Assert.Equal((45, "47 未提出"), (rest.Count, rest[^1]));
        Assert.Contains("13 要件充足", rest);
    }

    [Theory]
    [InlineData("/api/applications.xlsx")]
    [InlineData("/applications.xlsx")]
    public async Task The_workbook_is_valid_and_has_its_sheets_with_frozen_headers_filters_widths_links_and_real_dates(
        string path
    )
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(await GetAsync(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
            false
        );

        Assert.Empty(
            new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
        var sheets = document.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(
            [
                "一覧",
                "要件",
                "様式1",
                "様式2",
                "別紙-1",
                "別紙-2",
                "連携市区町村",
                "推進体制",
                "連絡先",
                "記述",
                "要確認",
            ],
            sheets.Select(sheet => sheet.Name!.Value)
        );
        foreach (var sheet in sheets)
        {
            var worksheet = Of(document, sheet);
            Assert.Equal(PaneStateValues.Frozen, worksheet.Descendants<Pane>().Single().State!.Value);
            Assert.NotNull(worksheet.GetFirstChild<AutoFilter>());
            Assert.All(worksheet.Descendants<Column>(), column => Assert.True(column.Width! >= 7));
            var setup = worksheet.GetFirstChild<PageSetup>()!;
            Assert.Equal(
                (9U, OrientationValues.Landscape, 0U),
                (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToHeight!.Value)
            );
            Assert.True(
                worksheet.Descendants<Column>().Sum(column => column.Width!.Value) / setup.FitToWidth!.Value <= 210,
                "too small to read on paper"
            );
            Assert.True(worksheet.GetFirstChild<PrintOptions>()!.GridLines!.Value);
            Assert.Equal("&L&F&C&A&R&P / &N", worksheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text);
            Assert.Contains(document.WorkbookPart.Workbook.Descendants<DefinedName>(), name =>
                name.Name == "_xlnm.Print_Titles" && name.Text == $"'{sheet.Name}'!$A:$B,'{sheet.Name}'!$1:$1"
            );
        }

        var overview = Of(document, sheets[0]);
        var tokyo = overview
            .Descendants<Row>()
            .Single(row => row.InnerText.Contains("東京都", StringComparison.Ordinal))
            .Elements<Cell>()
            .ToList();
        Assert.Equal((CellValues.InlineString, "13"), (tokyo[0].DataType!.Value, tokyo[0].InnerText));
        var received = DateTime.FromOADate(double.Parse(tokyo[9].CellValue!.Text, CultureInfo.InvariantCulture));
        Assert.Equal(0, received.Millisecond);
        Assert.Equal("0", FormatOf(document, tokyo[10]));
        Assert.InRange(received, Sample.Midway.DateTime.AddSeconds(-1), Sample.Midway.DateTime.AddHours(1)); // in Japan's time
        Assert.Equal(("yyyy/mm/dd hh:mm:ss", "0.0%"), (FormatOf(document, tokyo[9]), FormatOf(document, tokyo[13])));
        Assert.Equal("@", FormatOf(document, tokyo[0]));
        Assert.Equal(["B3", "B14"], overview.Descendants<Hyperlink>().Select(link => link.Reference!.Value).Take(2));
        Assert.EndsWith("48", overview.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.EndsWith("/applications/02", overview.WorksheetPart!.HyperlinkRelationships.First().Uri.ToString());
        Assert.InRange(Of(document, sheets[1]).Descendants<Row>().Count(), 1 + (2 * 11), 1 + (47 * 11));
        Assert.Empty(
            document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>())
        );
    }

    [Theory]
    [InlineData("/api/applications/02/archive")]
    [InlineData("/applications/02/archive")]
    public async Task The_zip_of_an_application_holds_raw_mails_files_what_was_read_and_the_verdict(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(await GetAsync(path, "application/zip")));
        var first = "提出_" + Domain.SubmissionId.ReceiptNumber(desk.Aomori[0]);

        Assert.Equal(
            [
                "読取結果.xlsx",
                "判定.json",
                $"{first}/原本.eml",
                $"{first}/添付_01_様式1.docx",
                $"{first}/添付_02_様式2.xlsx",
            ],
            zip.Entries.Take(5).Select(entry => entry.FullName)
        );
        var raw = await desk.Intake.Http.GetByteArrayAsync($"/api/submissions/{desk.Aomori[0]}/mail", Cancel);
        Assert.Equal(raw, await BytesOf(zip.GetEntry($"{first}/原本.eml")!));
        var verdict = System.Text.Json.Nodes.JsonNode.Parse(await BytesOf(zip.GetEntry("判定.json")!))!;
        Assert.Equal(
            ("02", "deficient", 11),
            (
                (string?)verdict["applicant"]!["code"],
                (string?)verdict["status"],
                verdict["requirements"]!.AsArray().Count
            )
        );
        using var read = SpreadsheetDocument.Open(
            new MemoryStream(await BytesOf(zip.GetEntry("読取結果.xlsx")!)),
            false
        );
        Assert.Contains(read.WorkbookPart!.Workbook!.Descendants<Sheet>(), sheet => sheet.Name == "記入欄");
    }

    [Fact]
    public async Task There_is_no_zip_of_a_prefecture_that_has_sent_nothing()
    {
        using var response = await desk.Intake.Http.GetAsync("/api/applications/27/archive", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("短い", 50, null)]
    [InlineData("", 50, null)]
    [InlineData("1行目\n2行目\n3行目", 50, 51.0)]
    [InlineData("あいうえおかきくけこ", 11, 34.0)]
    [InlineData("abcdefghij", 11, null)]
    public void A_row_is_as_high_as_its_longest_wrapped_text(string text, double width, double? height) =>
        Assert.Equal(height, SheetRowHeight.Of([("1", 8), (text, width)]));

    [Fact]
    public async Task The_department_the_contact_and_the_free_texts_of_an_application_stand_in_sheets_of_their_own()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(await GetAsync("/applications.xlsx", WorkbookExport.ContentType)),
            false
        );

        Assert.Contains(
            "13東京都DX担当",
            TextsOf(document, "推進体制").Select(row => row.Replace(" ", "", StringComparison.Ordinal)),
            new Begins()
        );
        Assert.Contains(TextsOf(document, "連絡先"), row =>
            row.StartsWith("13東京都", StringComparison.Ordinal) && row.Contains('@', StringComparison.Ordinal)
        );
        Assert.Contains("13東京都目指す姿", TextsOf(document, "記述"), new Begins());
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = await GetAsync("/applications.csv", "text/csv");
        var own = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(before, await GetAsync("/applications.csv", "text/csv"));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = own;
        }
    }

    [Fact]
    public async Task The_name_of_an_export_says_when_it_was_made()
    {
        using var response = await desk.Browser.GetAsync("/applications.xlsx", Cancel);

        Assert.Matches(
            @"^seis-r8-2026\d{4}-\d{4}-applications\.xlsx$",
            response.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
    }

    [Theory]
    [InlineData("mail.empty mail.bounce", "電子メール")]
    [InlineData("sender.unknown sender.unauthenticated", "送信者")]
    [InlineData("subject.noApplicant applicant.differs", "申請者の特定")]
    [InlineData("application.second application.replaced", "申請の重複")]
    [InlineData("submission.early submission.late", "提出の時期")]
    [InlineData("file.password file.tooLarge", "ファイル")]
    [InlineData("form.missing form.duplicate", "様式")]
    [InlineData("field.missing field.labelNotFound", "記入内容")]
    [InlineData("municipality.none municipality.noConsent", "連携市区町村")]
    [InlineData("history.differs", "過去の選定")]
    [InlineData("support.mandatoryNotChosen", "支援の内容")]
    [InlineData("personalData.noConsent", "個人情報の取扱い")]
    [InlineData("requirement.notSatisfied", "応募要件")]
    [InlineData("record.damaged", "記録")]
    public void Every_finding_has_a_kind_in_Japanese(string codes, string kind) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(kind, FindingKind.Of(code)));

    private static List<string> TextsOf(SpreadsheetDocument document, string sheet) =>
        [
            .. Of(document, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet))
                .Descendants<Row>()
                .Select(row => row.InnerText),
        ];

    private sealed class Begins : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) =>
            x!.StartsWith(y!, StringComparison.Ordinal) || y!.StartsWith(x, StringComparison.Ordinal);

        public int GetHashCode(string obj) => 0;
    }

    // 49 is built in: text. 1 is built in: a whole number.
    private static string? FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var number = styles
            .CellFormats!.Elements<CellFormat>()
            .ElementAt((int)(cell.StyleIndex?.Value ?? 0))
            .NumberFormatId?.Value
            ?? 0;
        return number == 49 ? "@"
            : number == 1 ? "0"
            : styles
                .NumberingFormats!.Elements<NumberingFormat>()
                .FirstOrDefault(format => format.NumberFormatId!.Value == number)
                ?.FormatCode!.Value;
    }

    private static Worksheet Of(SpreadsheetDocument document, Sheet sheet) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet!;

    private static async Task<byte[]> BytesOf(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync(Cancel);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }

    private async Task<byte[]> GetAsync(string path, string mediaType)
    {
        using var response = await (
            path.StartsWith("/api", StringComparison.Ordinal) ? desk.Intake.Http : desk.Browser
        ).GetAsync(path, Cancel);
        Assert.Equal(
            (HttpStatusCode.OK, mediaType),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        return await response.Content.ReadAsByteArrayAsync(Cancel);
    }
}
