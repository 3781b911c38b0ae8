using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Rounds;

/// <summary>
/// 応募要件9「支援地域候補として選定された場合であっても、結果として伴走支援を受けることができない場合がある」: candidates learn which provider was
/// adopted for them, or that none was, and whoever does not stand in the table learns nothing.
/// </summary>
public sealed class ProviderLettersTests(AzuriteServer azurite) : IDisposable
{
    private const string Hanako = "事務局 花子",
        Jiro = "事務局 次郎";

    private static readonly DateTimeOffset Announced = new(2026, 5, 20, 14, 0, 0, TimeSpan.FromHours(9));

    private readonly string _folder = Directory.CreateTempSubdirectory("seis-adoptions").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Candidates_with_a_provider_and_without_one_are_told_once_and_all_others_are_listed_with_the_reason()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            CallWith("13,東京都,見本財団", "27,大阪府,", "26,京都府,見本財団")
        );
        var codes = new Dictionary<string, string>
        {
            ["東京都"] = "13",
            ["大阪府"] = "27",
            ["愛知県"] = "23",
            ["京都府"] = "26",
        };
        foreach (var name in codes.Keys)
            await intake.ReadAsync(Mails.Complete(name));
        foreach (var code in codes.Values)
            await intake.ApplicationAsync(code);
        await intake.CloseAsync();
        foreach (var code in codes.Values)
            await PostAsync(
                intake,
                $"/api/applications/{code}/selection",
                new { decision = code == "26" ? "notSelected" : "selected", reason = "会議の決定による", by = Hanako }
            );
        using var browser = await intake.SignInAsync(Hanako);
        Assert.Contains(
            "伴走支援事業者の採択結果の通知を準備する",
            await browser.GetStringAsync("/rounds", Cancel),
            StringComparison.Ordinal
        );

        var round = await PostAsync(intake, "/api/rounds/providers/prepare", new { by = Hanako });

        Assert.Equal((2, "2026-05-20T14:00:00+09:00"), ((int)round["unapproved"]!, (string?)round["releaseAt"]));
        Assert.Equal(
            [
                ("23", "伴走支援事業者の公募の採択結果に、この申請者がありません。"),
                ("26", "候補に選定されていません。"),
            ],
            round["missing"]!
                .AsArray()
                .Select(one => ((string)one!["code"]!, (string)one["reason"]!))
                .OrderBy(one => one.Item1, StringComparer.Ordinal)
        );
        using var own = await intake.Http.PostAsJsonAsync(
            $"/api/rounds/{round["id"]}/approve",
            new { by = Hanako },
            Cancel
        );
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
        await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", new { by = Jiro });
        intake.Clock.SetTo(Announced);
        await Eventually.TrueAsync(
            async () => (await intake.LettersAsync(0)).Count(one => IsAboutProviders(one.Subject)) >= 2,
            "the candidates have not been told"
        );

        var letters = (await intake.LettersAsync(0)).Where(one => IsAboutProviders(one.Subject)).ToList();
        var tokyo = Assert.Single(letters, one => one.Subject!.Contains("東京都", StringComparison.Ordinal));
        Assert.Contains("　伴走支援事業者　見本財団", tokyo.TextBody, StringComparison.Ordinal);
        Assert.Equal("chiiki-dx@kanto.bureau.example.go.jp", Assert.Single(tokyo.Cc.Mailboxes).Address);
        var osaka = Assert.Single(letters, one => one.Subject!.Contains("大阪府", StringComparison.Ordinal));
        Assert.Contains("伴走支援事業者は採択に至りませんでした", osaka.TextBody, StringComparison.Ordinal);
        Assert.Contains("応募要件9", osaka.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("見本財団", osaka.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, letters.Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsAboutProviders(string? subject) =>
        subject!.StartsWith("【伴走支援事業者の採択結果の通知】", StringComparison.Ordinal);

    private CallDefinition CallWith(params string[] rows)
    {
        var file = Path.Combine(_folder, "adoptions.csv");
        File.WriteAllLines(file, rows.Prepend("code,name,provider"));
        return CallLoader
            .Load(
                Path.Combine(AppContext.BaseDirectory, new CallOptions().Definition),
                CallOptions.FurtherFaults,
                new Dictionary<string, string> { [AdoptedProviders.Table] = file }
            )
            .WithSenderDomain(SeisForms.SenderDomain);
    }

    private static async Task<JsonNode> PostAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }
}
