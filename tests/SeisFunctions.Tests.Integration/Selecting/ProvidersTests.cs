using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Commands.Demo;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>
/// The call for support providers (伴走支援事業者の公募): 「候補地域のうちから、支援を希望する候補地域を1以上選ぶ」,
/// 「1つの候補地域につき採択する事業者は1者」.
/// </summary>
public sealed partial class ProvidersTests(AzuriteServer azurite)
{
    private const string Page = "/providers",
        Consulting = "8000000000001",
        Foundation = "7000000000002";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8-providers");

    private static readonly CallDefinition Call = CallLoader.Load(
        Path.Combine(Folder, "call.json"),
        CallOptions.FurtherFaults
    );

    private static readonly CallSamples Samples = SampleLoader.Load(Folder, Call);

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_candidate_shows_who_has_applied_for_it_and_one_that_nobody_has_applied_for_stands_out()
    {
        await using var intake = await OpenAsync();
        using var browser = await intake.SignInAsync();

        var page = await PageAsync(browser, Page);

        Assert.Equal(["10", "20", "32", "39"], Codes().Matches(page).Select(code => code.Groups[1].Value));
        Assert.Contains("応募なし", RowOf(page, "10"), StringComparison.Ordinal);
        Assert.Contains("2件", RowOf(page, "20"), StringComparison.Ordinal);
        Assert.Contains("株式会社見本コンサルティング", RowOf(page, "20"), StringComparison.Ordinal);
        Assert.Contains("見本財団", RowOf(page, "20"), StringComparison.Ordinal);
        Assert.Contains("テーマ：鳥獣害と農地の見守り", RowOf(page, "20"), StringComparison.Ordinal);
        Assert.Contains("確認が必要な候補地域があります（応募なし2件）。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("見本財団", RowOf(page, "39"), StringComparison.Ordinal);
        // 島根 is no candidate's name for certain: a person looks.
        Assert.Contains("候補地域を特定できない記入がある申請", page, StringComparison.Ordinal);
        Assert.Contains("応募なし", RowOf(page, "32"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", await PageAsync(browser, "/selection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_is_adopted_for_single_candidates_and_one_candidate_for_one_provider_alone()
    {
        await using var intake = await OpenAsync();
        await CloseAsync(intake);
        using var browser = await intake.SignInAsync();

        // The requirements propose nobody: experts score.
        Assert.DoesNotContain("提案：採択", await PageAsync(browser, "/selection"), StringComparison.Ordinal);
        var form = await PageAsync(browser, $"/applications/{Consulting}/acts/select");
        Assert.Contains("候補地域：長野県", form, StringComparison.Ordinal);
        Assert.Contains("候補地域：高知県", form, StringComparison.Ordinal);
        Assert.DoesNotContain("候補地域：群馬県", form, StringComparison.Ordinal);
        // What the officer has to do is told beside the reason, and does not stand in it.
        Assert.Contains("採択する候補は、評価の結果により決めてください。", form, StringComparison.Ordinal);
        Assert.Matches("<textarea[^>]*name=\"note\"[^>]*></textarea>", form);

        Assert.Equal(HttpStatusCode.BadRequest, await SelectAsync(intake, Consulting, "selected"));
        Assert.Equal(HttpStatusCode.BadRequest, await SelectAsync(intake, Consulting, "selected", "10"));
        Assert.Equal(HttpStatusCode.BadRequest, await SelectAsync(intake, Consulting, "notSelected", "20"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Consulting, "selected", "20"));
        Assert.Equal(HttpStatusCode.Conflict, await SelectAsync(intake, Foundation, "selected", "20"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Foundation, "notSelected"));

        var page = await PageAsync(browser, Page);
        // Who is adopted comes first.
        Assert.Matches("(?s)採択済み.*見本コンサルティング.*採択.*見本財団.*不採択", RowOf(page, "20"));
        Assert.Contains("採択なし", RowOf(page, "39"), StringComparison.Ordinal);
        Assert.Contains("他の候補地域で採択", RowOf(page, "39"), StringComparison.Ordinal);
        Assert.Contains("採択（長野県）", await PageAsync(browser, $"/applications/{Consulting}"), StringComparison.Ordinal);
        Assert.Equal(
            ["20"],
            (await intake.GetAsync($"/api/applications/{Consulting}"))["selection"]!["candidates"]!
                .AsArray()
                .Select(key => (string)key!)
        );

        var sheet = await SheetAsync(browser, "候補地域ごとの一覧");
        Assert.Contains("広域連携連携する都道府県テーマ市区町村", sheet[0], StringComparison.Ordinal);
        Assert.Contains(sheet, row => row.Contains("群馬県", StringComparison.Ordinal) && row.Contains("応募なし", StringComparison.Ordinal));
        Assert.Contains(sheet, row => row.Contains("長野県", StringComparison.Ordinal) && row.Contains("採択（長野県）", StringComparison.Ordinal));
        Assert.Contains(sheet, row => row.Contains("長野県", StringComparison.Ordinal) && row.Contains("不採択", StringComparison.Ordinal));

        // "None" is final for the candidates: nothing goes to their call while somebody is still to be decided on.
        using (var open = await intake.Http.GetAsync("/api/selection/tables/adoptions.csv", Cancel))
        {
            Assert.Equal(HttpStatusCode.Conflict, open.StatusCode);
            Assert.Contains(
                "採択又は不採択を記録してください：株式会社見本略称",
                (string)(await RunningIntake.JsonAsync(open))["detail"]!,
                StringComparison.Ordinal
            );
        }

        // A person reads 島根 as 島根県, and adopts for it.
        var unclear = Call.Applicants.Meant("株式会社見本略称")!.Code;
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, unclear, "selected", "32"));
        Assert.Contains("株式会社見本略称", RowOf(await PageAsync(browser, Page), "32"), StringComparison.Ordinal);

        Assert.Contains("/selection/tables/adoptions.csv", await PageAsync(browser, "/selection"), StringComparison.Ordinal);
        Assert.Equal(
            "code,name,provider\n10,群馬県,\n20,長野県,株式会社見本コンサルティング\n32,島根県,株式会社見本略称\n39,高知県,\n",
            (await browser.GetStringAsync("/selection/tables/adoptions.csv", Cancel)).TrimStart('\ufeff').ReplaceLineEndings("\n")
        );
        await ResultsAsync(intake, browser);
    }

    [Fact]
    public async Task A_selection_does_not_come_back_for_a_candidate_that_another_provider_has_been_adopted_for_since()
    {
        await using var intake = await OpenAsync();
        await CloseAsync(intake);
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Foundation, "selected", "20"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Foundation, "notSelected"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Consulting, "selected", "20"));

        using (var refused = await UndoAsync(intake, Foundation))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal(
                "「長野県」には、既に採択された申請があります（株式会社見本コンサルティング）。",
                (string?)(await RunningIntake.JsonAsync(refused))["title"]
            );
        }

        using var undone = await UndoAsync(intake, Consulting);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        using var back = await UndoAsync(intake, Foundation);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task Of_two_officers_who_adopt_at_once_the_second_is_refused_and_told_what_the_first_has_recorded()
    {
        await using var intake = await OpenAsync();
        await CloseAsync(intake);
        // The first one has recorded it, and its row does not show it yet.
        var audit = intake.Services.GetRequiredService<AuditLog>();
        var row = (await intake.Services.GetRequiredService<ApplicationRegister>().RowAsync(Foundation, Cancel))!;
        var subject = AuditEntry.OfApplication(Foundation);
        AuditEntry first = new(intake.Clock.GetUtcNow(), "事務局 次郎", ActKind.Select, subject, "専門家の評価による", null)
        {
            Number = await audit.NumberAsync(subject, Cancel) + 1,
            Arguments = new()
            {
                Decision = SelectionDecision.Selected,
                Revision = row.Revision,
                Standing = row.Standing,
                Candidates = ["20"],
            },
        };
        Assert.True(await audit.TryAddAsync(first, Cancel));

        using (var refused = await SelectionAsync(intake, Consulting, "selected", "20"))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            var problem = await RunningIntake.JsonAsync(refused);
            Assert.Equal("「長野県」には、既に採択された申請があります（見本財団）。", (string?)problem["title"]);
            Assert.StartsWith("見本財団の採択は、事務局 次郎が", (string?)problem["detail"], StringComparison.Ordinal);
        }

        using (var undone = await UndoAsync(intake, Foundation))
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict],
            (
                await Task.WhenAll(
                    SelectAsync(intake, Consulting, "selected", "20"),
                    SelectAsync(intake, Foundation, "selected", "20")
                )
            ).Order()
        );
    }

    [Fact]
    public async Task No_letter_tells_of_an_adoption_that_two_officers_at_once_have_made_one_too_many()
    {
        const string TooMany = "「長野県」には、ほかにも採択された申請があります（見本財団）。";
        await using var intake = await OpenAsync();
        await CloseAsync(intake);
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Consulting, "selected", "20"));
        using var prepared = await intake.Http.PostAsJsonAsync("/api/rounds/results/prepare", new { by = "事務局 花子" }, Cancel);
        var id = (string)(await RunningIntake.JsonAsync(prepared))["id"]!;
        var round = $"/api/rounds/{id}";
        await AtOnceAsync(intake, Foundation, "20");

        var draft = Assert.Single((await intake.GetAsync($"/api/letters?round={id}"))["items"]!.AsArray())!;
        Assert.StartsWith(TooMany, (string?)draft["obstacle"], StringComparison.Ordinal);
        using (var refused = await intake.Http.PostAsJsonAsync($"{round}/approve", new { by = "事務局 次郎" }, Cancel))
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        // The other one comes to it between approval and release.
        using (var undone = await UndoAsync(intake, Foundation))
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        using (var approved = await intake.Http.PostAsJsonAsync($"{round}/approve", new { by = "事務局 次郎" }, Cancel))
            Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        await AtOnceAsync(intake, Foundation, "20");
        intake.Clock.SetTo(Call.Results.ReleaseAt!.Value.AddMinutes(1));
        await Eventually.TrueAsync(
            async () =>
            {
                await intake.Admin.PostAsJsonAsync("/admin/functions/ReleaseLetters", new { }, Cancel);
                var left = (await intake.GetAsync("/api/letters"))["items"]!.AsArray();
                return left.Count == 1 && (string?)left[0]!["letter"]!["reason"] == TooMany;
            },
            "the draft is not held back"
        );
    }

    [Fact]
    public async Task An_adoption_of_who_has_withdrawn_is_decided_anew_before_the_candidates_are_told()
    {
        await using var intake = await OpenAsync();
        await CloseAsync(intake);
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Consulting, "selected", "20"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Foundation, "notSelected"));
        var unclear = Call.Applicants.Meant("株式会社見本略称")!.Code;
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, unclear, "notSelected"));
        using var withdrawn = await intake.Http.PostAsJsonAsync(
            $"/api/applications/{Consulting}/decision",
            new { status = "withdrawn", by = "事務局 花子", note = "電話で取下げの申出" },
            Cancel
        );
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);

        using var browser = await intake.SignInAsync();
        Assert.Contains("採択の再確認が必要", RowOf(await PageAsync(browser, Page), "20"), StringComparison.Ordinal);
        using (var refused = await intake.Http.GetAsync("/api/selection/tables/adoptions.csv", Cancel))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(
                "株式会社見本コンサルティング",
                (string?)(await RunningIntake.JsonAsync(refused))["detail"],
                StringComparison.Ordinal
            );
        }

        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Consulting, "notSelected"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(intake, Foundation, "selected", "20"));
        Assert.Contains("採択済み", RowOf(await PageAsync(browser, Page), "20"), StringComparison.Ordinal);
        Assert.Contains(
            "20,長野県,見本財団",
            await intake.Http.GetStringAsync("/api/selection/tables/adoptions.csv", Cancel),
            StringComparison.Ordinal
        );
    }

    // What each is told of the candidates that it has chosen, as drafts.
    private static async Task ResultsAsync(RunningIntake intake, HttpClient browser)
    {
        using var prepared = await intake.Http.PostAsJsonAsync("/api/rounds/results/prepare", new { by = "事務局 花子" }, Cancel);
        Assert.True(prepared.IsSuccessStatusCode, await prepared.Content.ReadAsStringAsync(Cancel));
        var round = await RunningIntake.JsonAsync(prepared);
        Assert.Equal(("採択結果の通知", 3), ((string?)round["title"], (int)round["unapproved"]!));
        var page = await PageAsync(browser, $"/rounds/{round["id"]}");
        Assert.Contains("採択結果の通知（採択）", page, StringComparison.Ordinal);
        Assert.Contains("採択結果の通知（不採択）", page, StringComparison.Ordinal);
        var texts = new Dictionary<string, string>();
        foreach (var draft in (await intake.GetAsync("/api/letters"))["items"]!.AsArray())
        {
            var text = (await intake.GetAsync($"/api/letters/{draft!["id"]}"))["text"]!;
            Assert.StartsWith("【採択結果の通知】", (string?)text["subject"], StringComparison.Ordinal);
            texts[(string)draft["applicant"]!] = (string)text["body"]!;
        }

        Assert.Matches("(?s)■採択した支援地域候補\\s+・長野県\\s+■[^■]*採択に至らなかったもの\\s+・高知県", texts[Consulting]);
        Assert.Matches("(?s)不採択.*いずれも採択に至らなかったもの）\\s+・長野県", texts[Foundation]);
    }

    [Fact]
    public async Task A_call_in_which_nobody_chooses_candidates_has_no_such_table()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Page, Cancel)).StatusCode);
        Assert.DoesNotContain($"href=\"{Page}\"", await PageAsync(browser, "/selection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_candidates_that_the_first_call_has_selected_are_those_that_providers_choose_from()
    {
        await using var first = await RunningIntake.StartAsync(azurite);
        await first.ReadAsync(Mails.Complete("東京都"));
        await first.ReadAsync(Mails.Complete("島根県"));
        await first.ApplicationAsync("13");
        await first.ApplicationAsync("32");
        await first.CloseAsync();
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(first, "13", "selected"));
        Assert.Equal(HttpStatusCode.OK, await SelectAsync(first, "32", "notSelected"));
        var table = await first.Http.GetByteArrayAsync("/api/selection/tables/candidates.csv", Cancel);

        var calls = Directory.CreateTempSubdirectory("calls");
        try
        {
            Copy(Path.GetDirectoryName(Folder)!, calls.FullName);
            var folder = Path.Combine(calls.FullName, Path.GetFileName(Folder));
            await File.WriteAllBytesAsync(Path.Combine(folder, "reference", "candidates.csv"), table, Cancel);
            var call = CallLoader.Load(Path.Combine(folder, "call.json"), CallOptions.FurtherFaults);
            await using var second = await RunningIntake.StartAsync(azurite, call, now: call.Schedule.Deadline.AddDays(-2));

            await second.ReadAsync(Mail(call, Samples, $"{Consulting} 見本", "a@consulting.example.jp", "東京都"));
            await second.ReadAsync(Mail(call, Samples, $"{Foundation} 見本財団", "b@zaidan.example.jp", "島根県"));

            Assert.Equal("eligible", (string)(await second.ApplicationAsync(Consulting))["status"]!);
            var other = await second.ApplicationAsync(Foundation);
            Assert.Equal("deficient", (string)other["status"]!);
            Assert.Contains("「島根県」は支援地域候補の一覧にありません", other.ToJsonString(Plain), StringComparison.Ordinal);
            using var browser = await second.SignInAsync();
            var page = await PageAsync(browser, Page);
            Assert.Equal(["13"], Codes().Matches(page).Select(code => code.Groups[1].Value));
            Assert.Contains("1件", RowOf(page, "13"), StringComparison.Ordinal);
        }
        finally
        {
            calls.Delete(recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private async Task<RunningIntake> OpenAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite, Call, now: Call.Schedule.Deadline.AddDays(-2));
        await SentAsync(intake, $"{Consulting} 株式会社見本コンサルティング", "oubo@consulting.example.jp", "長野県", "39 高知県");
        await SentAsync(intake, $"{Foundation} 見本財団", "oubo@zaidan.example.jp", "長野県");
        await SentAsync(intake, "株式会社見本略称", "oubo@ryakusho.example.jp", "島根");
        return intake;
    }

    private static async Task SentAsync(
        RunningIntake intake,
        string applicant,
        string from,
        params string[] candidates
    )
    {
        var read = await intake.ReadAsync(Mail(Call, Samples, applicant, from, candidates));
        await intake.ApplicationAsync((string)read["applicant"]!["code"]!);
    }

    private static byte[] Mail(
        CallDefinition call,
        CallSamples samples,
        string applicant,
        string from,
        params string[] candidates
    )
    {
        const int Each = 3_000_000;
        var forms = new SampleForms(call, samples);
        var total = (Each * candidates.Length).ToString(CultureInfo.InvariantCulture);
        return Mails.Build(
            $"{call.Subject}（{applicant}）",
            message =>
            {
                message.From.Clear();
                message.From.Add(new MailboxAddress("見本 花子", from));
            },
            (
                "様式1.docx",
                forms.Fill(
                    new() { Like = "form1", Fields = new Dictionary<string, string> { ["total"] = $"{total}円" } },
                    applicant
                )
            ),
            (
                "様式2.xlsx",
                forms.Fill(
                    new()
                    {
                        Like = "form2",
                        Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
                        {
                            ["plans"] =
                            [
                                .. candidates.Select(candidate => new Dictionary<string, string>
                                {
                                    ["candidate"] = candidate,
                                    ["plan"] = "課題を整理し、推進会議を設ける。",
                                    ["amount"] = Each.ToString(CultureInfo.InvariantCulture),
                                }),
                            ],
                            ["costs"] =
                            [
                                new Dictionary<string, string>
                                {
                                    ["kind"] = "people",
                                    ["item"] = "専門家2名（8か月）",
                                    ["amount"] = total,
                                },
                            ],
                        },
                    },
                    applicant
                )
            )
        );
    }

    private static async Task CloseAsync(RunningIntake intake)
    {
        intake.Clock.SetTo(Call.Schedule.Deadline + Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(
            async () => (string)(await intake.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
    }

    private static async Task<HttpStatusCode> SelectAsync(
        RunningIntake intake,
        string code,
        string decision,
        params string[] candidates
    )
    {
        using var response = await SelectionAsync(intake, code, decision, candidates);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> SelectionAsync(
        RunningIntake intake,
        string code,
        string decision,
        params string[] candidates
    ) =>
        intake.Http.PostAsJsonAsync(
            $"/api/applications/{code}/selection",
            new
            {
                decision,
                reason = "専門家の評価による",
                by = "事務局 花子",
                candidates,
            },
            Cancel
        );

    // As an act stands in the records whose officer has looked before that of the other provider was recorded.
    private static async Task AtOnceAsync(RunningIntake intake, string code, string candidate)
    {
        var row = (await intake.Services.GetRequiredService<ApplicationRegister>().RowAsync(code, Cancel))!;
        Assert.Null(
            await intake
                .Services.GetRequiredService<ActPerforming>()
                .DoAsync(
                    AuditEntry.OfApplication(code),
                    new("事務局 次郎", "専門家の評価による"),
                    _ =>
                        Task.FromResult<Intent>(
                            new Deed(
                                ActKind.Select,
                                new()
                                {
                                    Decision = SelectionDecision.Selected,
                                    Revision = row.Revision,
                                    Standing = row.Standing,
                                    Candidates = [candidate],
                                },
                                null
                            )
                        ),
                    Cancel
                )
        );
    }

    private static Task<HttpResponseMessage> UndoAsync(RunningIntake intake, string code) =>
        intake.Http.PostAsJsonAsync(
            $"/api/applications/{code}/selection/undo",
            new { reason = "誤って記録したため", by = "事務局 花子" },
            Cancel
        );

    private static async Task<string> PageAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<IReadOnlyList<string>> SheetAsync(HttpClient browser, string name)
    {
        using var content = new MemoryStream(await browser.GetByteArrayAsync("/applications.xlsx", Cancel));
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == name);
        return
        [
            .. ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!))
                .Worksheet!.Descendants<Row>()
                .Select(row => row.InnerText),
        ];
    }

    private static string RowOf(string page, string code) =>
        page.Split("<tr>").Single(row => row.Contains($"<td class=\"code\">{code}</td>", StringComparison.Ordinal));

    [GeneratedRegex("<td class=\"code\">(\\d\\d)</td>")]
    private static partial Regex Codes();
}
