using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;
using SeisFunctions.Tests.Desk;

namespace SeisFunctions.Tests.Exporting;

/// <summary>The same number wherever it stands: API, list, page, first page and export.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class NumbersTests(DeskIntake desk)
{
    [Theory]
    [InlineData("02")]
    [InlineData("13")]
    public async Task List_page_export_and_API_give_the_same_numbers_of_an_application(string code)
    {
        var detail = await desk.Intake.GetAsync($"/api/applications/{code}");
        var item = (await desk.Intake.GetAsync("/api/applications"))["items"]!
            .AsArray()
            .Single(one => (string?)one!["applicant"]!["code"] == code)!;
        var (errors, warnings, revision) = ((int)item["errors"]!, (int)item["warnings"]!, (int)item["revision"]!);
        var (municipalities, all, ratio) = (
            (int)item["municipalities"]!,
            (int)item["municipalitiesOfPrefecture"]!,
            (double)item["participationRatio"]!
        );

        // The API itself: what is counted stands there one by one.
        Assert.Equal((errors, warnings), (Findings(detail, "error"), Findings(detail, "warning")));
        Assert.Equal(revision, detail["submissions"]!.AsArray().Count);
        Assert.Equal(municipalities / (double)all, ratio, 4);

        var line = Row()
            .Matches(await desk.PageAsync("/applications"))
            .Select(row => row.Value)
            .Single(row => row.Contains($">{code}<", StringComparison.Ordinal));
        Assert.Equal(
            [$"{municipalities} / {all}", Share(ratio), $"{errors}", $"{warnings}", $"{revision}通"],
            new[] { "連携市区町村", "割合", "要修正", "要確認", "提出" }.Select(name =>
                Regex.Match(line, $"data-name=\"{name}\">([^<]*)<").Groups[1].Value
            )
        );

        var page = WebUtility.HtmlDecode(await desk.PageAsync($"/applications/{code}"));
        Assert.Equal(
            [$"要修正 {errors}　要確認 {warnings}", $"{municipalities}", Share(ratio)],
            new[] { "指摘事項", "連携市区町村", "加点：参加割合" }.Select(name =>
                Regex.Match(page, $"<dt>{name}</dt><dd>([^<]*?) ?<").Groups[1].Value
            )
        );
        Assert.Contains($"<small>全{all}市区町村</small>", page, StringComparison.Ordinal);
        Assert.Contains($"<small>提出{revision}通</small>", page, StringComparison.Ordinal);

        using var csv = new CsvReader(
            new StringReader((await desk.PageAsync("/applications.csv")).TrimStart('\uFEFF')),
            CultureInfo.InvariantCulture
        );
        csv.Read();
        csv.ReadHeader();
        while (csv.Read() && csv["コード"] != code) { }

        Assert.Equal(
            (
                $"{errors}",
                $"{warnings}",
                $"{revision}",
                $"{municipalities}",
                $"{all}",
                Share(ratio).Replace(" ", "", StringComparison.Ordinal)
            ),
            (csv["要修正"], csv["要確認"], csv["提出数"], csv["連携市区町村数"], csv["全市区町村数"], csv["参加割合"])
        );
    }

    [Fact]
    public async Task The_first_page_the_list_and_the_summary_give_the_same_number_of_applications_and_submissions()
    {
        var summary = await desk.Intake.GetAsync("/api/summary");
        var page = await desk.PageAsync("/");

        foreach (var (status, count) in summary["counts"]!["byStatus"]!.AsObject())
        {
            Assert.Equal(
                (int)count!,
                (await desk.Intake.GetAsync($"/api/applications?status={status}"))["items"]!.AsArray().Count
            );
            Assert.Equal(
                $"{count}",
                Regex
                    .Match(
                        page,
                        $"href=\"/applications\\?status={status}\"><span class=\"count\">([0-9]+)<",
                        RegexOptions.IgnoreCase
                    )
                    .Groups[1]
                    .Value
            );
        }

        Assert.Contains($"（全{summary["submissions"]!["total"]}件）", page, StringComparison.Ordinal);
    }

    private static int Findings(JsonNode application, string severity) =>
        application["findings"]!.AsArray().Count(finding => (string?)finding!["severity"] == severity);

    private static string Share(double ratio) => ratio.ToString("P1", CultureInfo.InvariantCulture);

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
