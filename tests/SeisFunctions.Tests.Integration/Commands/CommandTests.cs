using System.Text.Json.Nodes;
using SeisFunctions.Commands;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Commands;

/// <summary>The commands as a person runs them.</summary>
[Collection(nameof(CommandTests))]
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commands").FullName;

    [Fact]
    public async Task Check_prints_the_fields_with_their_places_and_ends_with_0_for_a_complete_application()
    {
        var (status, output) = await RunAsync(
            "check",
            Write("様式1.docx", Sample.Forms.Form1("東京都")),
            Write("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
            "--json"
        );

        var report = JsonNode.Parse(output)!;
        Assert.Equal(0, status);
        Assert.Equal(("13", "東京都"), ((string?)report["applicant"]!["code"], (string?)report["applicant"]!["name"]));
        var telephone = report["forms"]![0]!["fields"]!["電話番号"]!;
        Assert.Equal(
            ("03-0000-0000 内線1234", "０３－００００－００００（内線１２３４）"),
            ((string?)telephone["value"], (string?)telephone["raw"])
        );
        Assert.Equal(["千代田区", "中央区"], report["municipalities"]!.AsArray().Select(row => (string)row!["name"]!));
        Assert.True((bool)report["municipalities"]![0]!["consent"]!);
        Assert.Equal(11, report["requirements"]!.AsArray().Count);
    }

    [Fact]
    public async Task Check_gives_every_row_of_every_table_and_what_each_text_was_taken_for()
    {
        var (_, output) = await RunAsync(
            "check",
            Write("様式1.docx", Sample.Forms.Form1("東京都")),
            Write("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
            "--json"
        );

        var report = JsonNode.Parse(output)!;
        Assert.Equal(
            [("様式2", "municipalities"), ("様式2", "structure")],
            report["tables"]!.AsArray().Select(table => ((string)table!["form"]!, (string)table["id"]!))
        );
        var rows = report["tables"]![0]!["rows"]!.AsArray();
        Assert.Equal(["千代田区", "中央区"], rows.Select(row => (string)row!["cells"]!["municipality"]!["value"]!));
        var consent = rows[1]!["cells"]!["consent"]!;
        Assert.Equal(
            (true, "○", "exact"),
            ((bool)consent["value"]!, (string)consent["raw"]!, (string)consent["confidence"]!)
        );
        Assert.StartsWith(
            (string)rows[1]!["location"]!.ToString().Split('!')[0] + "!",
            (string)consent["location"]!,
            StringComparison.Ordinal
        );
        Assert.Contains(report["account"]!.AsArray(), entry =>
            (string?)entry!["text"] == "０３－００００－００００（内線１２３４）"
            && (string?)entry["as"] == "value"
            && (string?)entry["field"] == "電話番号"
        );
        Assert.Contains(report["account"]!.AsArray(), entry =>
            (string?)entry!["text"] == "中央区" && (string?)entry["as"] == "value"
        );
    }

    [Fact]
    public async Task Check_explains_what_each_text_was_taken_for()
    {
        var (status, output) = await RunAsync(
            "check",
            Write("様式1.docx", Sample.Forms.Form1("東京都")),
            Write("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
            "--explain"
        );

        Assert.Equal(0, status);
        Assert.All(new[] { "読み取りの内訳", "見出し", "記入", "選択肢", "印", "表題" }, word =>
            Assert.Contains(word, output, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("指摘事項", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_answers_each_line_of_paths_with_a_line_of_JSON_in_one_process()
    {
        var (tokyo, osaka) = (
            Write("東京.docx", Sample.Forms.Form1("東京都")),
            Write("大阪.docx", Sample.Forms.Form1("大阪府"))
        );
        var lines =
            $"{tokyo}\t{Write("様式2.xlsx", Sample.Forms.Form2("東京都", 2))}\n{Path.Combine(_folder, "nowhere.docx")}\n{osaka}\n";
        using var output = new StringWriter();

        await CheckCommand.RunLinesAsync(new StringReader(lines), output, TestContext.Current.CancellationToken);

        var answers = output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .ToList();
        Assert.Equal(["東京都", null, "大阪府"], answers.Select(answer => (string?)answer["applicant"]?["name"]));
        Assert.Equal([2, null, 1], answers.Select(answer => answer["forms"]?.AsArray().Count));
        Assert.NotNull(answers[1]["error"]);
    }

    [Fact]
    public async Task Check_ends_with_1_if_something_is_wrong_and_says_what()
    {
        var (status, output) = await RunAsync("check", Write("様式1.docx", Sample.Forms.Form1("東京都")), "--json");

        Assert.Equal(1, status);
        var finding = JsonNode.Parse(output)!["findings"]!
            .AsArray()
            .Single(finding => (string?)finding!["code"] == "form.missing")!;
        Assert.Equal(("error", "様式2"), ((string?)finding["severity"], (string?)finding["form"]));
    }

    [Fact]
    public async Task Check_reads_a_whole_mail()
    {
        var (status, output) = await RunAsync("check", Write("mail.eml", Mails.Complete("大阪府")), "--json");

        Assert.Equal((0, "大阪府"), (status, (string?)JsonNode.Parse(output)!["applicant"]!["name"]));
    }

    [Fact]
    public async Task Check_ends_with_2_if_nothing_can_be_read()
    {
        Assert.Equal(2, (await RunAsync("check", Write("a.docx", [1, 2, 3]), "--json")).Status);
        Assert.Equal(2, (await RunAsync("check", Path.Combine(_folder, "nowhere.docx"))).Status);
    }

    [Fact]
    public async Task Forms_writes_every_blank_form_and_a_blank_one_is_recognised()
    {
        var (status, _) = await RunAsync("forms", Path.Combine(_folder, "blank"));

        Assert.Equal(0, status);
        Assert.Superset(
            new HashSet<string> { "様式1.docx", "様式2.xlsx" },
            Directory.GetFiles(Path.Combine(_folder, "blank")).Select(file => Path.GetFileName(file)!).ToHashSet()
        );
        var (_, output) = await RunAsync(
            "check",
            Path.Combine(_folder, "blank", "様式1.docx"),
            Path.Combine(_folder, "blank", "様式2.xlsx"),
            "--json"
        );
        var report = JsonNode.Parse(output)!;
        Assert.Equal(["様式1", "様式2"], report["forms"]!.AsArray().Select(form => (string)form!["form"]!));
        Assert.Empty(report["municipalities"]!.AsArray());
        Assert.All(report["forms"]![0]!["fields"]!.AsObject(), field =>
            Assert.True(
                field.Value!["value"] is null || (string?)field.Value["value"]?.ToString() == "false",
                field.Key
            )
        );
    }

    // Every call has all kinds of letters.
    private static int Letters => Enum.GetValues<Domain.LetterKind>().Length;

    [Fact]
    public async Task Call_check_ends_with_0_for_the_shipped_call_and_says_what_is_wrong_with_another_one()
    {
        using var call = new EditedCall();
        var (status, output) = await RunAsync("call", "check", call.Definition);
        call.Edit("call.json", ("\"subject\": \"推進", "\"subjekt\": \"推進"));
        call.Edit("letters/late.liquid", ("{{ deadline }}", "{{ dedline }}"));
        var (faultyStatus, faults) = await RunAsync("call", "check", call.Definition);

        Assert.Equal(
            (
                0,
                $"seis-r8: 4 forms, 11 requirements, {Letters} letters. No faults.\n"
                    + "Opens 令和8年3月4日（水）00時00分, closes 令和8年3月26日（木）17時00分 (JST)."
            ),
            (status, string.Join('\n', output.Trim().ReplaceLineEndings("\n").Split('\n')[..2]))
        );
        Assert.Contains("様式1 is printed as 「", output, StringComparison.Ordinal);
        Assert.Equal(1, faultyStatus);
        Assert.Equal(2, faults.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("call.json(12): subjekt: this key is not known.", faults, StringComparison.Ordinal);
        Assert.Contains("late.liquid(7): \"dedline\" is no placeholder.", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_ends_with_0_since_every_sample_ends_as_it_should()
    {
        var (status, output) = await RunAsync("demo", "--exit", "--port", "0", "--data", _folder);

        Assert.True(status == 0, output);
        Assert.Contains("14 samples, 14 as expected, 0 not.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keikaku-r8", 10)]
    [InlineData("hojo-r8", 10)]
    [InlineData("seis-r8-providers", 16)]
    public async Task A_sister_call_is_played_from_blank_forms_to_final_letters(string call, int samples)
    {
        var (status, output) = await RunAsync("demo", "--call", call, "--exit", "--port", "0", "--data", _folder);

        Assert.True(status == 0, output);
        Assert.Contains($"{samples} samples, {samples} as expected, 0 not.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keikaku-r8/call.json", "keikaku-r8-1: 2 forms, 8 requirements")]
    [InlineData("keikaku-r8/round2.json", "keikaku-r8-2: 2 forms, 8 requirements")]
    [InlineData("hojo-r8/call.json", "hojo-r8: 2 forms, 7 requirements")]
    [InlineData("seis-r8-providers/call.json", "seis-r8-providers: 2 forms, 9 requirements")]
    public async Task A_sister_call_and_a_further_round_have_no_faults(string file, string told)
    {
        var (status, output) = await RunAsync("call", "check", Path.Combine(AppContext.BaseDirectory, "Calls", file));

        Assert.Equal((0, $"{told}, {Letters} letters. No faults."), (status, output.Trim().Split(Environment.NewLine)[0]));
    }

    [Fact]
    public async Task The_rehearsal_of_47_prefectures_ends_with_0_since_every_sample_ends_as_it_should()
    {
        var (status, output) = await RunAsync("rehearse", "--exit", "--port", "0", "--data", _folder);

        Assert.True(status == 0, output);
        Assert.Contains("48 samples, 48 as expected, 0 not.", output, StringComparison.Ordinal);
        Assert.Matches("選定結果の通知: .*Selected.* sent, 0 left as drafts", output);
        // Memoranda have come: of some all, of some a few, one that differs, one that is not owed; of one none.
        Assert.Matches("Collections of 30 selected, 30 as expected, 0 not: 受領 9, 相違あり 1, 求めていない提出 1, 期限超過", output);
    }

    [Fact]
    public async Task Both_calls_are_rehearsed_in_sequence_and_candidates_learn_which_provider_was_adopted_or_that_none_was()
    {
        var calls = Path.Combine(_folder, "calls");
        SmallSequence.WriteTo(calls);

        var (status, output) = await RunAsync(
            new Dictionary<string, string> { ["Call__Definition"] = Path.Combine(calls, "seis-r8", "call.json") },
            "rehearse",
            "--then",
            Path.Combine(calls, "seis-r8-providers"),
            "--exit",
            "--port",
            "0",
            "--data",
            _folder
        );

        Assert.True(status == 0, output);
        Assert.Contains("4 samples, 4 as expected, 0 not.", output, StringComparison.Ordinal);
        Assert.Contains("2 samples, 2 as expected, 0 not.", output, StringComparison.Ordinal);
        Assert.Contains("選定結果の通知: 3 Selected, 1 NotSelected sent, 0 left as drafts", output, StringComparison.Ordinal);
        Assert.Contains("採択結果の通知: 1 Selected, 1 NotSelected sent, 0 left as drafts", output, StringComparison.Ordinal);
        Assert.Contains("伴走支援事業者の採択結果の通知: ", output, StringComparison.Ordinal);
        Assert.Matches("長野県.*みほん地域づくり研究会.*採択あり.*はい", output);
        Assert.Matches("北海道.*なし.*なし.*採択なし.*はい", output);
        // The files of the calls are as they were.
        Assert.Equal("code,name,provider\n", File.ReadAllText(Path.Combine(calls, "seis-r8", "reference", "adoptions.csv")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--jsno", "a.docx")]
    [InlineData("chekc", "a.docx")]
    public async Task Arguments_that_make_no_command_end_otherwise_than_a_form_with_findings(params string[] args) =>
        Assert.Equal(2, (await RunAsync(args)).Status);

    [Theory]
    [InlineData(2, "--port must be a number from 0 to 65535.", "--port", "99999")]
    [InlineData(2, "--port must be a number from 0 to 65535.", "demo", "--exit", "--port", "-1")]
    [InlineData(2, "Cannot parse argument 'abc'", "--port", "abc")]
    [InlineData(2, "--from must be a connection string or a data folder;", "replay", "--from", "")]
    [InlineData(1, "Did you mean \"seis-r8-providers\"? Allowed: hojo-r8,", "demo", "--exit", "--call", "seis-r8-provider")]
    [InlineData(1, "is no folder that can be made or written to.", "--data", "SeisFunctions.dll")]
    public async Task A_wrong_use_is_told_without_a_stack_trace(int status, string told, params string[] args)
    {
        var inFolder = args.Select(arg => arg == "SeisFunctions.dll" ? typeof(CommandLine).Assembly.Location : arg);

        var (ended, output) = await RunAsync([.. inFolder]);

        Assert.Equal(status, ended);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retention__Days", "abc", "Retention__Days must be a whole number; 'abc' is not.")]
    [InlineData("Desk__SecondApproval", "ja", "Desk__SecondApproval must be true or false; 'ja' is not.")]
    [InlineData("Desk__Address", "desk", "Desk__Address must be an address, such as https://example.lg.jp; 'desk' is not.")]
    [InlineData("Duty__AlertBefore", "2h", "Duty__AlertBefore must be a span of time as hours:minutes:seconds, such as 00:03:00; '2h' is not.")]
    [InlineData("Mailbox__Kind", "pop", "Mailbox__Kind must be one of none, folder, imap; 'pop' is not.")]
    public async Task A_setting_that_cannot_be_one_is_told_by_its_name(string setting, string value, string told)
    {
        var (status, output) = await RunAsync(new Dictionary<string, string> { [setting] = value }, "--port", "0", "--data", _folder);

        Assert.Equal((1, told), (status, output.Trim()));
    }

    [Fact]
    public async Task A_connection_that_is_none_is_told_without_a_stack_trace()
    {
        var (status, output) = await RunAsync("replay", "--from", "nonsense", "--data", _folder);

        Assert.Equal(1, status);
        Assert.StartsWith(
            "A connection to storage (AzureWebJobsStorage, or --from) is not written as one",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(" at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_on_the_register_start_the_storage_of_a_local_install_that_is_stopped()
    {
        var (install, copy) = (Path.Combine(_folder, "install"), Path.Combine(_folder, "copy"));
        var early = await RunAsync("reevaluate", "--data", install);
        Directory.CreateDirectory(Path.Combine(install, ".azurite"));

        var reevaluated = await RunAsync("reevaluate", "--data", install);
        var replayed = await RunAsync("replay", "--data", copy, "--from", install);
        var (status, refused) = await RunAsync(
            "call", "export-selection", "candidates", Path.Combine(_folder, "a.csv"), "--data", install
        );

        // Where there is no data, none is made up.
        Assert.Equal(1, early.Status);
        Assert.Contains("name the data folder of the install with --data", early.Output, StringComparison.Ordinal);
        Assert.True(reevaluated.Status == 0, reevaluated.Output);
        Assert.Contains("0 changes; nothing was written.", reevaluated.Output, StringComparison.Ordinal);
        Assert.True(replayed.Status == 0, replayed.Output);
        Assert.Contains("0 submissions and 0 acts replayed", replayed.Output, StringComparison.Ordinal);
        // Nothing was selected: told in the desk's words, not as storage that does not answer.
        Assert.Equal(1, status);
        Assert.DoesNotContain("does not answer", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_writes_asks_to_stop_the_host_that_runs_on_its_data()
    {
        // To the others this process is the host.
        await using var host = await DataStorage.StartAsync(_folder, TestContext.Current.CancellationToken);

        var written = new[]
        {
            await RunAsync("replay", "--data", _folder),
            await RunAsync("replay", "--data", Path.Combine(_folder, "new"), "--from", _folder),
            await RunAsync("reevaluate", "--data", _folder, "--apply", "--by", "事務局 花子", "--note", "規則の変更"),
        };
        var read = await RunAsync("reevaluate", "--data", _folder);

        Assert.All(written, told =>
        {
            Assert.Equal(1, told.Status);
            Assert.Contains(
                $"A host is running on {_folder}: stop it with Ctrl-C, and give the command again.",
                told.Output,
                StringComparison.Ordinal
            );
        });
        Assert.Equal(0, read.Status);
    }

    [Theory]
    [InlineData(403, "AuthenticationFailed", "Is its key right, and does it let this machine in?")]
    [InlineData(404, "ResourceNotFound", "Is it the storage that was meant, and whole?")]
    [InlineData(412, "UpdateConditionNotSatisfied", "Does something else write to it?")]
    [InlineData(400, "InvalidInput", "What was written before that stays.")]
    public void What_storage_refuses_is_told_in_a_sentence_without_its_headers(int status, string code, string advice)
    {
        var fault = new Azure.RequestFailedException(
            status,
            "3:The specified resource does not exist.\nRequestId:1\nAdditional Information:\nFailedEntity: 3",
            code,
            null
        );

        var line = Assert.Single(StartFaults.Lines(fault)!);

        Assert.StartsWith($"Storage (AzureWebJobsStorage, or --from) refused an operation: RequestFailedException {status} {code}. {advice}", line, StringComparison.Ordinal);
        Assert.DoesNotContain("FailedEntity", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task A_start_on_storage_that_does_not_answer_is_told_without_a_stack_trace()
    {
        const string Nowhere =
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2Vpcw==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a";

        var (status, output) = await RunAsync(
            new Dictionary<string, string> { ["AzureWebJobsStorage"] = Nowhere, ["Storage__GiveUpAfter"] = "00:00:01" },
            "--port",
            "0",
            "--data",
            _folder
        );

        Assert.Equal(1, status);
        Assert.Contains(
            "Storage (AzureWebJobsStorage, or --from) does not answer: SocketException ConnectionRefused.",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(" at ", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<(int Status, string Output)> RunAsync(params string[] args) =>
        RunAsync(new Dictionary<string, string>(), args);

    // As a process of its own: commands write to the console of whoever started them.
    private static async Task<(int Status, string Output)> RunAsync(
        Dictionary<string, string> settings,
        params string[] args
    )
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
