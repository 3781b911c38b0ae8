using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>Calls for others than the prefectures, from the first mail to the final letter.</summary>
public sealed class OtherApplicantsTests(AzuriteServer azurite)
{
    private const string List = """
        code,name,kana,aliases,mail_domains
        T/01,みほん町,みほんちょう,見本町,town.mihon.example.jp
        "T 02","れい,村（/%&<b>😀）",れいむら,れい村,vill.rei.example.jp
        T-03,かり市,かりし,,
        """;

    private static readonly DateTimeOffset Deadline = Sample.Call.Schedule.Deadline;

    [Fact]
    public async Task A_listed_applicant_is_placed_shown_closed_and_written_to_whatever_its_code_and_name()
    {
        using var small = new SmallCall("""{ "lists": ["few.csv"] }""", ("few.csv", List));
        await using var intake = await RunningIntake.StartAsync(azurite, small.Call, now: Deadline.AddDays(-3));

        var own = await intake.ReadAsync(small.Mail("見本町", "a@town.mihon.example.jp"));
        var hostile = await intake.ReadAsync(small.Mail("れい村", "a@vill.rei.example.jp"));
        var strange = await intake.ReadAsync(small.Mail("かり市", "a@kari.example.jp"));
        var (first, second) = ((string)own["applicant"]!["code"]!, (string)hostile["applicant"]!["code"]!);
        var application = await intake.ApplicationAsync(first);
        await intake.ApplicationAsync(second);
        var summary = await intake.GetAsync("/api/summary");
        var board = await PageAsync(intake, "/");
        var page = await PageAsync(intake, $"/applications/{second}");
        var csv = await TextAsync(intake, "/api/applications.csv");
        intake.Clock.SetTo(Deadline + small.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        var letters = await intake.LettersAsync(5);
        var statement = await PageAsync(intake, "/statement");

        Assert.Equal(("read", "みほん町"), ((string)own["state"]!, (string)own["applicant"]!["name"]!));
        Assert.Equal("needsReview", (string)strange["state"]!);
        Assert.Equal("eligible", (string)application["status"]!);
        Assert.Empty(summary["prefectures"]!.AsArray());
        Assert.Equal(
            ["eligible", "eligible", null],
            ByName(summary, "みほん町", "れい,村（/%&<b>😀）", "かり市").Select(one => (string?)one["status"])
        );
        Assert.Equal(0, (int)summary["silent"]!);
        Assert.Contains("申請者別の状況", board, StringComparison.Ordinal);
        Assert.Contains("みほん町", board, StringComparison.Ordinal);
        Assert.DoesNotContain("都道府県", board, StringComparison.Ordinal);
        Assert.Contains("れい,村（/%&amp;&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("\"れい,村（/%&<b>😀）\"", csv, StringComparison.Ordinal);
        Assert.Contains("かり市", csv, StringComparison.Ordinal);
        Assert.Equal(
            2,
            letters.Count(letter => letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal))
        );
        Assert.Contains("みほん町", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_is_known_by_its_number_whatever_it_calls_itself_and_by_every_host()
    {
        using var small = new SmallCall("""{ "organisations": true, "senders": "first" }""");
        await using var intake = await RunningIntake.StartAsync(azurite, small.Call, now: Deadline.AddDays(-3));

        await intake.ReadAsync(small.Mail("みほん機構 7000012050002", "a@kiko.example.jp"));
        await intake.ReadAsync(small.Mail("７０００－０１２０５－０００２　みほんキコウ", "a@kiko.example.jp"));
        var byName = await intake.ReadAsync(small.Mail("一般社団法人　かり協会", "b@kari.example.jp"));
        var wrong = await intake.ReadAsync(small.Mail("7000012050003", "c@other.example.jp"));
        var application = await intake.ApplicationAsync("7000012050002", revision: 2);
        var found = await intake.GetAsync("/api/applications");

        Assert.Equal("みほん機構", (string)application["applicant"]!["name"]!);
        Assert.Equal("一般社団法人 かり協会", (string)byName["applicant"]!["name"]!);
        Assert.Equal(2, found["items"]!.AsArray().Count);
        Assert.Null(wrong["applicant"]);
        Assert.Equal("needsReview", (string)wrong["state"]!);
        Assert.Contains("みほん機構", await PageAsync(intake, "/"), StringComparison.Ordinal);
        Assert.Equal("/applications/7000012050002", await LocationAsync(intake, "/search?q=みほん機構"));
    }

    [Fact]
    public async Task The_first_proved_sender_of_an_applicant_is_its_own_and_later_others_are_held()
    {
        using var small = new SmallCall("""{ "organisations": true, "senders": "first" }""");
        await using var intake = await RunningIntake.StartAsync(azurite, small.Call, now: Deadline.AddDays(-3));

        var first = await intake.ReadAsync(small.Mail("みほん協会", "first@mihon.example.jp"));
        var other = await intake.ReadAsync(small.Mail("みほん協会", "other@elsewhere.example.jp"));
        var again = await intake.ReadAsync(small.Mail("みほん協会", "FIRST@mihon.example.jp"));

        Assert.Equal(("read", "own"), ((string)first["state"]!, (string)first["sender"]!["owner"]!));
        Assert.Equal(("needsReview", true), ((string)other["state"]!, (bool)other["held"]!));
        Assert.Equal(("read", "own"), ((string)again["state"]!, (string)again["sender"]!["owner"]!));

        await AcceptAsync(intake, (string)first["id"]!, "none");
        await AcceptAsync(intake, (string)other["id"]!, "address");

        await Eventually.TrueAsync(
            async () => await StateAsync(intake, first) == "needsReview" && await StateAsync(intake, other) == "read",
            "the officer's word about the senders has not been followed"
        );
    }

    [Fact]
    public async Task What_nothing_proves_is_no_first_sender_and_an_upload_is_asked_to_be_confirmed()
    {
        using var small = new SmallCall("""{ "organisations": true, "senders": "first" }""");
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            small.Call,
            now: Deadline.AddDays(-3),
            settings: new Dictionary<string, string?> { ["Mailbox__AuthenticationServer"] = "mx.secretariat.example.jp" }
        );

        var unproved = await intake.ReadAsync(small.Mail("みほん協会", "first@mihon.example.jp"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("みほん協会"), "applicant" },
            { new StringContent("upload@mihon.example.jp"), "email" },
            { new StringContent("見本 花子"), "name" },
            { new ByteArrayContent(small.Filled("みほん協会")), "files", "応募書.docx" },
        };
        using var taken = await intake.Anonymous.PostAsync(
            "/api/submissions",
            form,
            TestContext.Current.CancellationToken
        );
        var letter = Assert.Single(await intake.LettersAsync(1));

        Assert.Equal(("needsReview", true), ((string)unproved["state"]!, (bool)unproved["held"]!));
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        Assert.StartsWith("【提出の確認のお願い】", letter.Subject, StringComparison.Ordinal);
        Assert.Equal("upload@mihon.example.jp", letter.To.Mailboxes.Single().Address);
    }

    private static async Task<string> StateAsync(RunningIntake intake, JsonNode submission) =>
        (string)(await intake.GetAsync($"/api/submissions/{submission["id"]}"))["state"]!;

    private static async Task AcceptAsync(RunningIntake intake, string id, string scope)
    {
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{id}/accept-sender",
            new { scope, by = "見本 担当", note = "電話で本人に確認した" },
            TestContext.Current.CancellationToken
        );
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<JsonNode> ByName(JsonNode summary, params string[] names) =>
        names.Select(name => summary["applicants"]!.AsArray().Single(one => (string)one!["name"]! == name)!);

    private static async Task<string> LocationAsync(RunningIntake intake, string path)
    {
        using var browser = await intake.SignInAsync();
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return $"{response.Headers.Location}";
    }

    private static async Task<string> PageAsync(RunningIntake intake, string path)
    {
        using var browser = await intake.SignInAsync();
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return text;
    }

    private static Task<string> TextAsync(RunningIntake intake, string path) =>
        intake.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
}
