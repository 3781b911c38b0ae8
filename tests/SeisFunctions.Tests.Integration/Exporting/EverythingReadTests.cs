using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Exporting;

/// <summary>
/// What a call asks beyond what seis-r8 asks is shown and exported from the definitions: new fields, new columns, new
/// tables, in a Word form and in an Excel form.
/// </summary>
public sealed class EverythingReadTests(AzuriteServer azurite)
{
    private const string NewInWord = """
        {
              "title": "8 参加する会合",
              "fields": [
                { "id": "website", "label": "協議会のウェブサイト", "kind": "text" },
                { "id": "briefing", "label": "説明会への参加", "kind": "choice", "options": ["参加済み", "未参加"] }
              ]
            }
        """;

    private const string NewInExcel = """
        {
              "title": "所要経費",
              "fields": [{ "id": "currency", "label": "経費の単位", "kind": "text" }],
              "table": {
                "id": "costs",
                "rows": 3,
                "columns": [
                  { "id": "item", "label": "経費の費目", "kind": "text", "required": true },
                  { "id": "paidOn", "label": "支払予定日", "kind": "date" },
                  { "id": "amount", "label": "経費の額", "kind": "count" }
                ]
              }
            }
        """;

    // Label and value of what is new, in the order of the forms.
    private static readonly (string Label, string Value)[] New =
    [
        ("協議会のウェブサイト", "https://kyogi.example.lg.jp/"),
        ("説明会への参加", "参加済み"),
        ("首長との協議", "済みの見本"),
        ("経費の単位", "千円の見本"),
        ("経費の費目", "センサーの見本"),
        ("支払予定日", "2026-02-03"),
        ("経費の額", "4321"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_fields_columns_and_tables_stand_on_the_page_in_the_comparison_and_in_every_export()
    {
        using var folder = new EditedCall().WithSenderDomain();
        folder.Edit(
            "forms/form1.json",
            ("    {\n      \"title\": \"7 個人情報の取扱い\"", $"    {NewInWord},\n    {{\n      \"title\": \"7 個人情報の取扱い\"")
        );
        folder.Edit(
            "forms/form2.json",
            (
                "{ \"id\": \"email\", \"label\": \"メールアドレス\"",
                "{ \"id\": \"mayor\", \"label\": \"首長との協議\", \"kind\": \"text\" },\n          { \"id\": \"email\", \"label\": \"メールアドレス\""
            ),
            ("\"区役所 花子\", ", "\"区役所 花子\", \"済\", "),
            ("\"市役所 次郎\", ", "\"市役所 次郎\", \"済\", "),
            ("    {\n      \"title\": \"記入例\"", $"    {NewInExcel},\n    {{\n      \"title\": \"記入例\"")
        );
        var call = CallLoader.Load(folder.Definition, CallOptions.FurtherFaults);
        await using var intake = await RunningIntake.StartAsync(azurite, call);
        using var browser = await intake.SignInAsync();

        var first = await intake.ReadAsync(Mail(call, "参加済み", "4321", "first"));
        await intake.ApplicationAsync("26");
        var second = await intake.ReadAsync(Mail(call, "未参加", "8765", "second"));
        await intake.ApplicationAsync("26", revision: 2);
        await intake.ReadAsync(Mail(call, "参加済み", "4321", "third"));
        var application = await intake.ApplicationAsync("26", revision: 3);

        var page = await PageAsync("/applications/26");
        Assert.All(New, one => Shows(page, one));
        Assert.All(["連携市区町村の一覧（記入 1件）", "所要経費（記入 1件）"], title => Assert.Contains(title, page, StringComparison.Ordinal));
        var comparison = await PageAsync($"/applications/26/compare?from={first["id"]}&to={second["id"]}");
        Assert.All(
            ["説明会への参加", "未参加", "所要経費の行1", "経費の額：4321", "経費の額：8765"],
            text => Assert.Contains(text, comparison, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("協議会のウェブサイト", comparison, StringComparison.Ordinal); // the same in both

        using var workbook = Open(await browser.GetByteArrayAsync("/applications.xlsx", Cancel));
        Assert.All(New, one => Shows(AllOf(workbook), one));
        Assert.Equal(["コード", "都道府県", "経費の費目", "支払予定日", "経費の額", "場所"], HeaderOf(workbook, "所要経費"));
        using var csv = new CsvReader(
            new StringReader(await browser.GetStringAsync("/applications.csv", Cancel)),
            CultureInfo.InvariantCulture
        );
        var kyoto = RowOf(csv, "26");
        Assert.Equal("https://kyogi.example.lg.jp/", kyoto("様式1 協議会のウェブサイト"));
        Assert.Contains("首長との協議：済みの見本", kyoto("様式2 連携市区町村"), StringComparison.Ordinal);
        Assert.Equal("経費の費目：センサーの見本　支払予定日：2026-02-03　経費の額：4321", kyoto("様式2 所要経費"));

        using var zip = new ZipArchive(
            new MemoryStream(await browser.GetByteArrayAsync("/applications/26/archive", Cancel))
        );
        using var read = Open(await BytesOf(zip.GetEntry("読取結果.xlsx")!));
        Assert.All(New, one => Shows(AllOf(read), one));
        var verdict = Encoding.UTF8.GetString(await BytesOf(zip.GetEntry("判定.json")!));
        Assert.All(New, one => Shows(verdict, one));
        var costs = application["tables"]!.AsArray().Single(table => (string?)table!["id"] == "costs")!;
        Assert.Equal(
            ("様式2", "所要経費", "支払予定日", "2026-02-03"),
            (
                (string?)costs["form"],
                (string?)costs["title"],
                (string?)costs["columns"]!["paidOn"],
                (string?)costs["rows"]![0]!["cells"]!["paidOn"]!["value"]
            )
        );

        async Task<string> PageAsync(string path) =>
            WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
    }

    [Theory]
    [InlineData("推進体制", "推進体制", "推進体制 (2)")]
    [InlineData("1/2 [案]: 'x'?*\\", "1_2 _案__ _x____", "1_2 _案__ _x____ (2)")]
    [InlineData(
        "三十一文字を超えるととても長い見出しの表の名前は切り詰められます",
        "三十一文字を超えるととても長い見出しの表の名前は切り詰められま",
        "三十一文字を超えるととても長い見出しの表の名前は切り詰 (2)"
    )]
    public void A_sheet_is_named_as_Excel_takes_it_and_told_from_another_of_that_name(
        string title,
        string first,
        string second
    )
    {
        Assert.Equal(first, SeisFunctions.Exporting.SheetNames.Free(title, []));
        Assert.Equal(second, SeisFunctions.Exporting.SheetNames.Free(title, [first]));
    }

    private static void Shows(string text, (string Label, string Value) one)
    {
        Assert.Contains(one.Label, text, StringComparison.Ordinal);
        Assert.Contains(one.Value, text, StringComparison.Ordinal);
    }

    // Incomplete otherwise: what is missing is not asked here.
    // Each mail brings files of its own: one that was replaced would wait for a person.
    private static byte[] Mail(CallDefinition call, string briefing, string amount, string id)
    {
        var forms = new SeisForms(call);
        return Mails.Build(
            Mails.Subject("京都府"),
            message => message.MessageId = $"{id}@pref.example.lg.jp",
            (
                "様式1.docx",
                forms.Fill(
                    "form1",
                    new()
                    {
                        ["prefecture"] = "京都府",
                        ["email"] = Mails.Sender,
                        ["website"] = "https://kyogi.example.lg.jp/",
                        ["briefing"] = briefing,
                        ["goal"] = $"見本の姿 {id}",
                    }
                )
            ),
            (
                "様式2.xlsx",
                forms.Fill(
                    "form2",
                    new() { ["prefecture"] = "京都府", ["currency"] = "千円の見本" },
                    (
                        "municipalities",
                        new()
                        {
                            ["municipality"] = "宇治市",
                            ["mayor"] = "済みの見本",
                            ["email"] = $"{id}@city.example.lg.jp",
                        }
                    ),
                    ("costs", new() { ["item"] = "センサーの見本", ["paidOn"] = "2026-02-03", ["amount"] = amount })
                )
            )
        );
    }

    private static string AllOf(SpreadsheetDocument document) =>
        string.Join('\n', document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));

    private static IEnumerable<string> HeaderOf(SpreadsheetDocument document, string sheet)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id!))
            .Worksheet!.Descendants<Row>()
            .First()
            .Elements<Cell>()
            .Select(cell => cell.InnerText);
    }

    private static SpreadsheetDocument Open(byte[] content) =>
        SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

    private static Func<string, string?> RowOf(CsvReader csv, string code)
    {
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            if (csv["コード"] == code)
                return column => csv[column];
        throw new InvalidOperationException($"There is no row of {code}.");
    }

    private static async Task<byte[]> BytesOf(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync(Cancel);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
