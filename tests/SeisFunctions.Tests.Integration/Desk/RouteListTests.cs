using System.Net.Http.Json;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What every route answers those who may not ask, written down where people can read it.</summary>
public sealed class RouteListTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_of_routes_says_of_each_what_strangers_readers_and_other_sites_are_answered()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?>
            {
                ["Desk__SignIn"] = "appService",
                ["Desk__Officers"] = "group-officers",
                ["Desk__Readers"] = "group-readers",
                ["WEBSITE_AUTH_ENABLED"] = "True",
                ["Upload__ChecksPerMinutePerClient"] = "1000",
                ["Upload__SubmissionsPerMinutePerClient"] = "1000",
            }
        );
        // Something must be there to act on: what is not found is answered so before anything else.
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/applications/13"))["acknowledgements"]!.AsArray().Count > 0,
            "no letter"
        );
        var letter = (string)(await intake.GetAsync("/api/applications/13"))["acknowledgements"]![0]!["id"]!;
        using var entered = await intake.Http.PostAsJsonAsync(
            "/api/registrations",
            new
            {
                name = "見本 花子",
                organisation = "見本県",
                kind = "government",
                to = "hanako@pref.mihon.example.lg.jp",
                by = "事務局 花子",
            },
            Cancel
        );
        var registration = (string)(await RunningIntake.JsonAsync(entered))["id"]!;
        await CollectAsync(intake);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        var list = new StringBuilder(
            """
            # Routes and who is answered what

            Written by a test (`RouteListTests`), which asks each of them. *401* also stands for being led to the sign-in. An officer from another site sends what a browser
            would send: a session and `Sec-Fetch-Site: cross-site`; pages that change nothing are shown to it, since nothing of them can be read across sites.

            | method | route | open to | no key | wrong key | reader | officer from another site |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n")
        );
        foreach (
            var (method, route, level) in SecurityTests
                .Routes.Select(row => row.Data)
                .OrderBy(row => row.Item2, StringComparer.Ordinal)
                .ThenBy(row => row.Item1, StringComparer.Ordinal)
        )
        {
            var path = SecurityTests.PathOf(route, id, letter, registration);
            var open =
                level != AuthorizationLevel.Anonymous ? "function key"
                : SecurityTests.Open.Contains(route) ? "all"
                : route.Contains("/acts/", StringComparison.Ordinal) ? "officers"
                : "readers";
            var (none, wrong) = (
                await AskAsync(client, method, path),
                await AskAsync(client, method, path, ("x-functions-key", new string('a', 43)))
            );
            var desk = level == AuthorizationLevel.Anonymous && open != "all";
            var reader = desk
                ? await AskAsync(
                    client,
                    method,
                    path,
                    ("X-MS-CLIENT-PRINCIPAL", AppServiceTests.Principal("group-readers"))
                )
                : "–";
            var elsewhere =
                level == AuthorizationLevel.Anonymous
                    ? await AskAsync(
                        client,
                        method,
                        path,
                        ("X-MS-CLIENT-PRINCIPAL", AppServiceTests.Principal("group-officers")),
                        ("Sec-Fetch-Site", "cross-site")
                    )
                    : "–";
            Assert.True(open == "all" || (none, wrong) == ("401", "401"), $"{method} {route}: {none} {wrong}");
            Assert.True(open != "officers" || reader == "403", $"{method} {route}: {reader}");
            Assert.True(open != "officers" || method != "POST" || elsewhere == "403", $"{method} {route}: {elsewhere}");
            list.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| {method} | `/{route.Replace("{root:maxlength(0)?}", "", StringComparison.Ordinal)}` | {open} | {none} | {wrong} | {reader} | {elsewhere} |\n"
            );
        }

        Snapshot.Equal("Desk/routes.md", list.ToString());
    }

    private static async Task CollectAsync(RunningIntake intake) =>
        Assert.True(
            await intake
                .Services.GetRequiredService<CollectionRegister>()
                .StoreAsync(
                    "13",
                    new(null, []),
                    [
                        new()
                        {
                            Applicant = "13",
                            Collection = "memorandum1",
                            Item = "131016",
                            Due = Sample.Midway,
                            State = CollectionState.Missing,
                        },
                    ],
                    Cancel
                )
        );

    private static async Task<string> AskAsync(
        HttpClient client,
        string method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new(method), path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (method != "GET")
            request.Content = new StringContent("");
        using var response = await client.SendAsync(request, Cancel);
        return response.Headers.Location?.ToString().StartsWith("/.auth/login", StringComparison.Ordinal) == true
            ? "401"
            : $"{(int)response.StatusCode}";
    }
}
