using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeisFunctions.Calls;
using SeisFunctions.Commands;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>What a call has selected is a reference table of the next one: written, and loaded there.</summary>
public sealed class HandingOverTests(AzuriteServer azurite) : IDisposable
{
    private const string Selections = "selection/tables/selections.csv",
        Candidates = "selection/tables/candidates.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("seis-hand-over").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_selected_must_bring_more_municipalities_in_the_next_years_call_that_loads_the_table()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account);
        await SelectAsync(intake, "13", "selected");
        await SelectAsync(intake, "27", "notSelected");
        using var browser = await intake.SignInAsync();

        var file = await browser.GetByteArrayAsync($"/{Selections}?year=2026", Cancel);

        Assert.Equal(file, await intake.Http.GetByteArrayAsync($"/api/{Selections}?year=2026", Cancel));
        Assert.Equal(file, await ByCommandAsync(account, "selections", "--year", "2026"));
        Assert.Equal(
            "code,fiscal_year,municipalities\n13,2026,2\n",
            Encoding.UTF8.GetString(file).TrimStart('\ufeff').ReplaceLineEndings("\n")
        );

        using var next = NextYear(file);
        var loaded = CallLoader.Load(next.Definition);
        Assert.Equal([new PastSelection("13", 2026, 2)], loaded.PastSelections!);
        Assert.Equal(RequirementOutcome.NotSatisfied, OutcomeOf(loaded, "東京都", 2));
        Assert.Equal(RequirementOutcome.Satisfied, OutcomeOf(loaded, "東京都", 3));

        // The year after that, both years stand in it.
        await using var after = await ClosedAsync(
            azurite.NewAccount(),
            loaded.WithSenderDomain(SeisForms.SenderDomain) with
            {
                Name = "令和9年度 推進体制構築支援",
            }
        );
        await SelectAsync(after, "27", "selected");
        var text = await after.Http.GetStringAsync($"/api/{Selections}?year=2027", Cancel);
        Assert.Equal(
            "code,fiscal_year,municipalities\n13,2026,2\n27,2027,3\n",
            text.TrimStart('\ufeff').ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task The_candidates_are_what_the_call_for_support_providers_chooses_from()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account);
        await SelectAsync(intake, "13", "selected");
        await SelectAsync(intake, "27", "onHold");
        var theme = (await intake.GetAsync("/api/candidates"))["candidates"]![0]!["texts"]!
            .AsArray()
            .Single(text => (string?)text!["where"] == "一覧のテーマ")!;
        await DoneAsync(
            intake,
            $"/api/candidates/13/texts/{theme["key"]}",
            new
            {
                by = "事務局 花子",
                note = "氏名を除いた",
                body = "公表用に改めたテーマ",
            }
        );

        var file = await intake.Http.GetByteArrayAsync($"/api/{Candidates}", Cancel);

        Assert.Equal(file, await ByCommandAsync(account, "candidates"));
        var providers = LoadProviders(file);
        var row = Assert.Single(providers.Tables["candidates"].Rows);
        Assert.Equal("公表用に改めたテーマ", row.Text("theme"));
        Assert.Equal(
            ("13", "東京都", null, "千代田区、中央区"),
            (row.Text("code"), row.Text("name"), row.Text("wide_area"), row.Text("municipalities"))
        );

        // A wording with somebody's telephone number leaves the house once it is confirmed, as where it is published.
        const string marked = "見守り。担当 見本花子 090-1111-2222";
        await DoneAsync(
            intake,
            $"/api/candidates/13/texts/{theme["key"]}",
            new
            {
                by = "事務局 花子",
                note = "連絡先を加えた",
                body = marked,
            }
        );
        Assert.Equal(
            (HttpStatusCode.Conflict, "個人に関わるおそれのある記載が残る文章のうち、1件が確認されていません。"),
            await RefusedAsync(intake, $"/api/{Candidates}")
        );
        var confirmed = (await intake.GetAsync("/api/candidates"))["candidates"]![0]!["texts"]!
            .AsArray()
            .Select(text => (string?)text!["confirmation"])
            .OfType<string>()
            .ToList();
        await DoneAsync(intake, "/api/candidates/publish", new { by = "事務局 花子", confirmed });
        Assert.Contains(marked, await intake.Http.GetStringAsync($"/api/{Candidates}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_handed_over_that_is_not_selected_or_asks_again_or_bears_no_year()
    {
        await using var intake = await ClosedAsync(azurite.NewAccount());
        Assert.Equal(
            (HttpStatusCode.Conflict, "候補に選定した申請がありません。"),
            await RefusedAsync(intake, $"/api/{Selections}?year=2026")
        );
        await SelectAsync(intake, "13", "selected");
        Assert.Equal(HttpStatusCode.BadRequest, (await RefusedAsync(intake, $"/api/{Selections}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await RefusedAsync(intake, $"/api/{Selections}?year=8")).Status);
        using var other = await intake.Http.GetAsync($"/api/{Selections}?year=2025", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Equal(
            "この公募の年度（2026）を西暦で指定してください。",
            (string?)(await RunningIntake.JsonAsync(other))["detail"]
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await RefusedAsync(intake, "/api/selection/tables/others.csv?year=2026")).Status
        );
        await DoneAsync(
            intake,
            "/api/applications/13/requirements/4",
            new
            {
                outcome = "notSatisfied",
                by = "事務局 花子",
                note = "意思がない",
            }
        );
        using var browser = await intake.SignInAsync();
        using var refused = await browser.GetAsync($"/{Candidates}", Cancel);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(
            "もう一度選定してください：東京都",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel))
        );
    }

    [Fact]
    public async Task Who_was_selected_and_has_withdrawn_since_is_left_out_and_not_asked_for()
    {
        await using var intake = await ClosedAsync(azurite.NewAccount());
        await SelectAsync(intake, "13", "selected");
        await SelectAsync(intake, "27", "selected");

        await DoneAsync(
            intake,
            "/api/applications/13/decision",
            new
            {
                status = "withdrawn",
                by = "事務局 花子",
                note = "電話で取下げの申出",
            }
        );

        Assert.Equal(
            "code,fiscal_year,municipalities\n27,2026,3\n",
            (await intake.Http.GetStringAsync($"/api/{Selections}?year=2026", Cancel))
                .TrimStart('\ufeff')
                .ReplaceLineEndings("\n")
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<RunningIntake> ClosedAsync(string account, CallDefinition? call = null)
    {
        var intake = await RunningIntake.StartAsync(azurite, call, account: account);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("大阪府"),
                ("様式1.docx", Sample.Forms.Form1("大阪府")),
                ("様式2.xlsx", Sample.Forms.Form2("大阪府", 3))
            )
        );
        await intake.ApplicationAsync("13");
        await intake.ApplicationAsync("27");
        await intake.CloseAsync();
        return intake;
    }

    private async Task<byte[]> ByCommandAsync(string account, string table, params string[] options)
    {
        var file = Path.Combine(_folder, $"{table}.csv");
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(CommandLine).Assembly.Location,
                "call",
                "export-selection",
                table,
                file,
                "--data",
                _folder,
                .. options,
            ]
        )
        {
            RedirectStandardError = true,
            Environment = { ["AzureWebJobsStorage"] = account },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, errors);
        return await File.ReadAllBytesAsync(file, Cancel);
    }

    private static EditedCall NextYear(byte[] selections)
    {
        var call = new EditedCall();
        call.Edit(
            "call.json",
            (
                "\"tables\": {",
                """
                "tables": { "selections": { "file": "selections.csv", "key": "code", "per": "fiscal_year", "numbers": ["fiscal_year", "municipalities"] },
                """
            ),
            // Next year's folder tells its own years; its forms are not the matter here.
            ("\"selectionYears\": { \"first\": 2024, \"last\": 2025 },", "")
        );
        call.Write("selections.csv", Encoding.UTF8.GetString(selections).TrimStart('\ufeff'));
        return call;
    }

    private static RequirementOutcome OutcomeOf(CallDefinition call, string prefecture, int municipalities) =>
        Check
            .Application(
                Sample.Forms.Form1(
                    prefecture,
                    (FormFields.PastSelection, FormFields.Yes),
                    (FormFields.PastYear, "令和8年度"),
                    (FormFields.PastMunicipalities, "2"),
                    (FormFields.Requirement(2), "true")
                ),
                Sample.Forms.Form2(prefecture, municipalities),
                call,
                prefecture
            )
            .Requirement(2)
            .Outcome;

    // The call as it ships, with the file in the place of its invented one.
    private CallDefinition LoadProviders(byte[] candidates)
    {
        foreach (var name in (string[])["seis-r8", "seis-r8-providers"])
        {
            var shipped = Path.Combine(AppContext.BaseDirectory, "Calls", name);
            foreach (var file in Directory.GetFiles(shipped, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_folder, name, Path.GetRelativePath(shipped, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        File.WriteAllBytes(Path.Combine(_folder, "seis-r8-providers", "reference", "candidates.csv"), candidates);
        var (call, faults) = CallLoader.Read(
            Path.Combine(_folder, "seis-r8-providers", "call.json"),
            SeisFunctions.Hosting.CallOptions.FurtherFaults
        );
        Assert.Empty(faults);
        return call!;
    }

    private static Task<JsonNode> SelectAsync(RunningIntake intake, string code, string decision) =>
        DoneAsync(
            intake,
            $"/api/applications/{code}/selection",
            new
            {
                decision,
                by = "事務局 花子",
                reason = "会議の決定による",
            }
        );

    private static async Task<JsonNode> DoneAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }

    private static async Task<(HttpStatusCode Status, string Title)> RefusedAsync(RunningIntake intake, string path)
    {
        using var response = await intake.Http.GetAsync(path, Cancel);
        return (response.StatusCode, (string)(await RunningIntake.JsonAsync(response))["title"]!);
    }
}
