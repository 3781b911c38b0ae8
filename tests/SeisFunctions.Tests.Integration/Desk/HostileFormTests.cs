using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>
/// Script, markup, a formula and a mark that turns the direction of writing, in everything that a sender can write, on
/// every page and in every export.
/// </summary>
public sealed class HostileFormTests(AzuriteServer azurite, Chromium chromium)
{
    private const string Turning = "\u202e",
        Script = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><b>太字</b>";
    private const string Hostile = Turning + "=1+1" + Script;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_senders_write_into_any_field_is_text_on_every_page_and_in_every_export()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var forms = Sample
            .Call.Forms.Where(form => form.Required)
            .Select(form => (Name: $"{Hostile}{form.File}", Content: Filled(form)))
            .ToArray();
        var first = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        var second = (string)
            (
                await intake.ReadAsync(
                    Mails.Build(Mails.Subject("東京都") + Hostile, mail => mail.From[0].Name = Hostile, forms)
                )
            )["id"]!;
        // It names none of the municipalities that stand, and so waits beside them.
        (
            await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{second}/choose",
                new
                {
                    choice = "replace",
                    by = Script,
                    note = Script,
                },
                Cancel
            )
        ).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(
            async () => !(bool)(await intake.SubmissionAsync(second))["held"]!,
            "it waits"
        );
        await intake.ApplicationAsync("13", revision: 2);
        (
            await intake.Http.PostAsJsonAsync(
                "/api/applications/13/decision",
                new
                {
                    status = "needsReview",
                    by = Script,
                    note = Script,
                },
                Cancel
            )
        ).EnsureSuccessStatusCode();

        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink());
        foreach (
            var path in (string[])
                [
                    "/",
                    "/applications",
                    "/applications/13",
                    $"/applications/13/compare?from={first}&to={second}",
                    "/applications/13/acts/decide",
                    "/submissions",
                    $"/submissions/{second}",
                    $"/submissions/{second}/files/0/facsimile",
                    $"/submissions/{second}/files/1/facsimile",
                    $"/submissions/{second}/files/0/facsimile?before={first}&file=0",
                    $"/submissions/{second}/acts/assign",
                    "/letters?state=sent",
                    "/letters?state=suppressed",
                    "/statement",
                    "/selection",
                    "/audit",
                    await SearchPathAsync(page),
                ]
        )
        {
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            await ShowsTextAsync(page, path);
        }

        await page.GotoAsync("/check");
        await page.GetByLabel("記入した様式")
            .SetInputFilesAsync(
                forms.Select(form => new FilePayload
                {
                    Name = form.Name,
                    MimeType = "application/octet-stream",
                    Buffer = form.Content,
                })
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "確認する" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "確認の結果" }).WaitForAsync();
        Assert.Contains(Script, await page.Locator("main").InnerTextAsync());
        await ShowsTextAsync(page, "/check");
        await page.Context.CloseAsync();

        using var csv = new CsvReader(
            new StreamReader(await intake.Http.GetStreamAsync("/api/applications.csv", Cancel), Encoding.UTF8),
            CultureInfo.InvariantCulture
        );
        while (await csv.ReadAsync())
            Assert.All(csv.Parser.Record!, IsNoFormula);
        await HoldsTextAsync(await intake.Http.GetStreamAsync("/api/applications.xlsx", Cancel));
        using var zip = new ZipArchive(
            await CopyAsync(await intake.Http.GetStreamAsync("/api/applications/13/archive", Cancel))
        );
        Assert.All(zip.Entries, entry =>
            Assert.DoesNotContain(entry.FullName, character =>
                Turning.Contains(character) || character is '<' or '"' or '\\'
            )
        );
        await HoldsTextAsync(await zip.GetEntry("読取結果.xlsx")!.OpenAsync(Cancel));
    }

    private static async Task ShowsTextAsync(IPage page, string path)
    {
        Assert.DoesNotContain("owned", await page.TitleAsync());
        Assert.True(await page.Locator("img, main b, main script").CountAsync() == 0, path);
        Assert.False((await page.ContentAsync()).Contains(Turning, StringComparison.Ordinal), path);
    }

    private static async Task HoldsTextAsync(Stream content)
    {
        using var document = SpreadsheetDocument.Open(await CopyAsync(content), false);
        var cells = document
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
            .ToList();
        Assert.Contains(cells, cell => cell.InnerText.Contains(Script, StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
        // A text cell is never computed, whatever it begins with, and shows what was written.
        Assert.All(cells, cell =>
            Assert.True(
                cell.DataType?.Value == CellValues.InlineString || !cell.InnerText.StartsWith('='),
                cell.InnerText
            )
        );
        Assert.All(cells, cell => Assert.DoesNotContain(Turning, cell.InnerText, StringComparison.Ordinal));
    }

    private static void IsNoFormula(string text)
    {
        Assert.False(text.StartsWith('='), text);
        Assert.DoesNotContain(Turning, text, StringComparison.Ordinal);
    }

    private static async Task<MemoryStream> CopyAsync(Stream content)
    {
        var copy = new MemoryStream();
        await using (content)
            await content.CopyToAsync(copy, Cancel);
        copy.Position = 0;
        return copy;
    }

    // Every field and every column that takes free text. The prefecture stays, so that the application is one.
    private static byte[] Filled(FormDefinition form)
    {
        using MemoryStream blank = new(),
            filled = new();
        BlankForms.Write(form, blank);
        blank.Position = 0;
        FormFiller.Fill(
            form,
            new(
                Values(form.Fields),
                form.Tables.ToDictionary(
                    table => table.Id,
                    table =>
                        (IReadOnlyList<IReadOnlyDictionary<string, string>>)
                            [Values(table.Columns), Values(table.Columns)]
                )
            ),
            blank,
            filled
        );
        return filled.ToArray();
    }

    private static Dictionary<string, string> Values(IEnumerable<FieldDefinition> fields) =>
        fields
            .Where(field => field.Kind is not (FieldKind.Choice or FieldKind.Tick))
            .ToDictionary(field => field.Id, field => field.Id == FormFields.Prefecture ? "東京都" : Hostile);

    private static async Task<string> SearchPathAsync(IPage page)
    {
        await page.GotoAsync("/");
        return await Chromium.SearchAsync(page, Script[..60]);
    }
}
