using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeisFunctions.Api;
using SeisFunctions.Api.OpenApi;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acts;

/// <summary>
/// Two officers look at the same thing and act on it at once: one of them does, the other is told what changed. For
/// every act there is.
/// </summary>
public sealed partial class TwoOfficersTests(AzuriteServer azurite)
{
    // What the intake, a command, or an applicant by a link does.
    private static readonly ActKind[] NotOfOfficers =
    [
        ActKind.Seal,
        ActKind.Close,
        ActKind.Reevaluate,
        ActKind.Confirm,
    ];

    public static TheoryData<string> Acts => [.. ActScenario.All.Keys];

    // An erasure has no page, and what is published is compared with the draft that the page shows: PublicationTests.
    public static TheoryData<string> ActsAtTheDesk =>
        [.. ActScenario.All.Keys.Where(name => name is not ("erase" or "publish"))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_kind_of_act_and_every_function_that_takes_one_is_tried_here_and_takes_a_version()
    {
        Assert.Equal(
            Enum.GetValues<ActKind>().Except(NotOfOfficers).Order(),
            ActScenario.All.Values.Select(one => one.Kind).Distinct().Order()
        );

        var functions = OpenApiDocument
            .Triggers(typeof(OpenApiDocument).Assembly)
            .Where(one => ApiShapes.All.GetValueOrDefault(one.Type)?.Request == typeof(ActRequest))
            .ToList();
        // Reading all failed submissions again acts on each of them as reading one again does.
        Assert.Equal(
            functions.Select(one => one.Type.Name).Except([nameof(RetryFailed)]).Order(),
            ActScenario.All.Values.Select(one => one.Function.Name).Distinct().Order()
        );
        var document = OpenApiDocument.Of(typeof(OpenApiDocument).Assembly);
        Assert.All(functions, one =>
            Assert.Contains(
                document["paths"]!["/" + Constraint().Replace(one.Trigger.Route!, "")]!["post"]![
                    "parameters"
                ]!.AsArray(),
                parameter => (string?)parameter!["name"] == "If-Match"
            )
        );
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Of_two_acts_on_the_same_version_one_is_done_and_the_other_is_refused(string name)
    {
        var (kind, function, prepareAsync) = ActScenario.All[name];
        var (intake, scenario) = await prepareAsync(azurite);
        await using var running = intake;
        Assert.Matches(PathsOf(function), scenario.Api);
        var version = await VersionAsync(intake, scenario);
        var before = await ActsAsync(intake, kind);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(officer => PostAsync(intake, scenario, officer, version))
        );

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            answers.Select(answer => answer.Status).Order()
        );
        var refused = answers.Single(answer => answer.Status == HttpStatusCode.PreconditionFailed).Body;
        Assert.Equal(
            ("request.stale", "ほかの操作又は新しい提出により、内容が変わりました。"),
            ((string?)refused["code"], (string?)refused["title"])
        );
        var done = Assert.Single((await ActsAsync(intake, kind)).Skip(before.Count));
        Assert.Equal(answers[0].Status == HttpStatusCode.OK ? scenario.Officers[0] : scenario.Officers[1], (string?)done["by"]);
        Assert.StartsWith(version[..version.LastIndexOf('-')], (string?)done["version"]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PostAsync(intake, scenario, 1, version)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PostAsync(intake, scenario, 1, "not a version")).Status);
        Assert.NotEqual(HttpStatusCode.PreconditionFailed, (await PostAsync(intake, scenario, 1, null)).Status);
    }

    [Theory]
    [MemberData(nameof(ActsAtTheDesk))]
    public async Task At_the_desk_the_second_officer_sees_who_did_what_and_the_form_as_filled_in(string name)
    {
        var (intake, scenario) = await ActScenario.All[name].PrepareAsync(azurite);
        await using var running = intake;
        using var browser = await intake.SignInAsync();
        var pages = new[]
        {
            await browser.GetStringAsync(scenario.Desk, Cancel),
            await browser.GetStringAsync(scenario.Desk, Cancel),
        };

        var answers = await Task.WhenAll(pages.Select((page, officer) => PostAsync(browser, scenario, officer, page)));

        Assert.Equal(
            [HttpStatusCode.SeeOther, HttpStatusCode.PreconditionFailed],
            answers.Select(answer => answer.Status).Order()
        );
        var (first, second) = answers[0].Status == HttpStatusCode.SeeOther ? (0, 1) : (1, 0);
        var told = answers[second].Text;
        Assert.Contains("画面を開いた後に、内容が変わりました", told);
        Assert.Contains($"<td class=\"keep\">{scenario.Officers[first]}</td>", told);
        if (scenario.HasNote)
            Assert.Contains($">{NoteOf(second)}</textarea>", told);
        foreach (var (field, value) in scenario.Fields[second])
            Assert.True(
                told.Contains($"value=\"{value}\" selected", StringComparison.Ordinal)
                    || told.Contains($"value=\"{value}\"", StringComparison.Ordinal)
                    || told.Contains($">{value}</textarea>", StringComparison.Ordinal),
                field
            );

        // What the page showed last counts from then on, once what the first officer did has come to its end.
        await Eventually.TrueAsync(
            async () =>
            {
                (var status, told) = await PostAsync(browser, scenario, second, told);
                return status != HttpStatusCode.PreconditionFailed;
            },
            "the second officer is refused again and again"
        );
    }

    [Fact]
    public async Task A_form_that_says_nothing_of_what_was_seen_does_nothing()
    {
        var (intake, scenario) = await ActScenario.All["decide"].PrepareAsync(azurite);
        await using var running = intake;
        using var browser = await intake.SignInAsync();
        var page = await browser.GetStringAsync(scenario.Desk, Cancel);

        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await PostAsync(browser, scenario, 0, VersionField().Replace(page, ""))).Status
        );
        Assert.Null((await intake.GetAsync("/api/applications/13"))["decision"]);
    }

    [Fact]
    public async Task A_form_opened_from_a_page_acts_on_what_the_page_showed_and_tells_of_a_submission_that_came_meanwhile()
    {
        var (intake, scenario) = await ActScenario.All["decide"].PrepareAsync(azurite);
        await using var running = intake;
        using var browser = await intake.SignInAsync();
        var link = WebUtility.HtmlDecode(
            DecideLink().Match(await browser.GetStringAsync("/applications/13", Cancel)).Groups[1].Value
        );
        intake.Clock.SetTo(Sample.Midway.AddHours(1));
        var receipt = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13", revision: 2);

        var form = WebUtility.HtmlDecode(await browser.GetStringAsync(link, Cancel));

        Assert.Contains("画面を開いた後に、内容が変わりました", form);
        Assert.Contains($"提出 {receipt["receiptNumber"]}", form);
        Assert.Contains(Mails.Sender, form);
        // The officer has been told: the form goes on from here.
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(browser, scenario, 0, form)).Status);
    }

    [Fact]
    public async Task The_version_is_the_tag_of_the_answer_and_changes_with_each_act_and_each_submission_and_with_nothing_else()
    {
        var (intake, scenario) = await ActScenario.All["decide"].PrepareAsync(azurite);
        await using var running = intake;
        using var first = await intake.Http.GetAsync(scenario.See, Cancel);
        var version = first.Headers.ETag!.Tag;
        Assert.Equal(version.Trim('"'), (string?)(await RunningIntake.JsonAsync(first))["version"]);
        using var again = await intake.Http.GetAsync(scenario.See, Cancel);
        Assert.Equal(version, again.Headers.ETag!.Tag);
        using var summary = await intake.Http.GetAsync("/api/summary", Cancel);
        Assert.Equal(
            summary.Headers.ETag!.Tag.Trim('"'),
            (string?)(await RunningIntake.JsonAsync(summary))["call"]!["version"]
        );

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(intake, scenario, 0, version.Trim('"'))).Status);
        using var decided = await intake.Http.GetAsync(scenario.See, Cancel);
        Assert.NotEqual(version, decided.Headers.ETag!.Tag);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13", revision: 2);
        using var added = await intake.Http.GetAsync(scenario.See, Cancel);
        Assert.NotEqual(decided.Headers.ETag.Tag, added.Headers.ETag!.Tag);
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await PostAsync(intake, scenario, 0, decided.Headers.ETag.Tag.Trim('"'))).Status
        );
    }

    [Fact]
    public async Task An_act_on_a_submission_stands_on_its_application_too()
    {
        var (intake, scenario) = await ActScenario.All["assign"].PrepareAsync(azurite);
        await using var running = intake;
        using var browser = await intake.SignInAsync();
        await PostAsync(intake, scenario, 0, null);
        await intake.ApplicationAsync("13");

        Assert.Equal(
            "assign",
            (string?)(await intake.GetAsync("/api/audit?subject=application-13"))["items"]![0]!["act"]
        );
        var act = (await intake.GetAsync("/api/applications/13"))["acts"]![0]!;
        Assert.Equal(
            ("assign", "13", NoteOf(0)),
            ((string?)act["act"], (string?)act["arguments"]!["applicant"], (string?)act["note"])
        );
        Assert.Contains(NoteOf(0), WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13", Cancel)));
    }

    // The act that is tried is the one of the function that it stands for.
    private static string PathsOf(Type function) =>
        OpenApiDocument
            .Triggers(function.Assembly)
            .Where(one => one.Type == function)
            .Select(one => $"^/{Parameter().Replace(one.Trigger.Route!, "[^/]+")}$")
            .Single();

    private static string NoteOf(int officer) => $"{officer + 1}人目の理由";

    private static async Task<string> VersionAsync(RunningIntake intake, ActScenario scenario) =>
        (string)scenario.VersionIn(await intake.GetAsync(scenario.See))!;

    private static async Task<IReadOnlyList<JsonNode>> ActsAsync(RunningIntake intake, ActKind kind) =>
        [
            .. (await intake.GetAsync("/api/audit?pageSize=200"))["items"]!
                .AsArray()
                .Reverse()
                .Where(one => string.Equals((string?)one!["act"], kind.ToString(), StringComparison.OrdinalIgnoreCase))
                .OfType<JsonNode>(),
        ];

    private static async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(
        RunningIntake intake,
        ActScenario scenario,
        int officer,
        string? version
    )
    {
        var body = scenario.Bodies[officer].DeepClone().AsObject();
        (body["by"], body["note"]) = (scenario.Officers[officer], NoteOf(officer));
        using var request = new HttpRequestMessage(HttpMethod.Post, scenario.Api)
        {
            Content = JsonContent.Create(body),
        };
        if (version is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        using var response = await (scenario.NeedsMaster ? intake.Admin : intake.Http).SendAsync(request, Cancel);
        return (response.StatusCode, await RunningIntake.JsonAsync(response));
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(
        HttpClient browser,
        ActScenario scenario,
        int officer,
        string page
    )
    {
        var fields = scenario
            .Fields[officer]
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Concat([new("by", scenario.Officers[officer]), new("note", NoteOf(officer)), new("confirmed", "yes")])
            .Concat(
                HiddenField()
                    .Matches(page)
                    .Select(field => KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value))
            );
        using var content = new FormUrlEncodedContent(fields);
        using var response = await browser.PostAsync(scenario.Desk, content, Cancel);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<input type=\"hidden\" name=\"version\" value=\"[^\"]*\"")]
    private static partial Regex VersionField();

    [GeneratedRegex("href=\"(/applications/13/acts/decide[^\"]*)\"")]
    private static partial Regex DecideLink();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<=\{\w+)[:?][^}]*")]
    private static partial Regex Constraint();
}
