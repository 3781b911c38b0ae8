using System.Net;
using System.Text;
using System.Text.Json;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>Signing in by App Service Authentication: nobody but those whom the settings name.</summary>
public sealed class AppServiceTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Only_those_whom_the_settings_name_get_in_and_others_are_told_so()
    {
        await using var intake = await StartAsync(behind: true);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(intake, Principal("group-officers"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(intake, Principal("group-readers"))).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await GetAsync(intake, Principal("group-others", "Hanako@Example.JP"))).Status
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(intake, Principal("group-others"))).Status);
        foreach (
            var broken in new[]
            {
                "",
                "これは違う",
                "e30=",
                "W10=",
                Convert.ToBase64String("{\"claims\":[{}]}"u8),
                Convert.ToBase64String("{\"claims\":{}}"u8),
            }
        )
            Assert.NotEqual(HttpStatusCode.OK, (await GetAsync(intake, Uri.EscapeDataString(broken))).Status);
        var (status, text) = await GetAsync(intake, Principal("group-readers"));
        Assert.Contains("事務局 花子（閲覧のみ）", text);
    }

    [Fact]
    public async Task A_reader_sees_everything_and_may_change_nothing()
    {
        await using var intake = await StartAsync(behind: true);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Principal("group-readers"));
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");

        foreach (
            var act in new[]
            {
                "/applications/13/acts/decide",
                "/applications/13/acts/withdraw",
                $"/submissions/{id}/acts/assign",
                $"/submissions/{id}/acts/reject",
                "/call/acts/extend",
            }
        )
        {
            Assert.Equal(
                HttpStatusCode.Forbidden,
                (await client.GetAsync(act, TestContext.Current.CancellationToken)).StatusCode
            );
            Assert.Equal(
                HttpStatusCode.Forbidden,
                (await client.PostAsync(act, null, TestContext.Current.CancellationToken)).StatusCode
            );
        }

        Assert.DoesNotContain(
            "/acts/",
            await client.GetStringAsync("/applications/13", TestContext.Current.CancellationToken)
        );
        Assert.DoesNotContain(
            "/acts/",
            await client.GetStringAsync($"/submissions/{id}", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_directory_and_back_to_where_they_wanted()
    {
        await using var intake = await StartAsync(behind: true);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        using var response = await client.GetAsync(
            "/applications?status=eligible",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            "/.auth/login/aad?post_login_redirect_uri=%2Fapplications%3Fstatus%3Deligible",
            response.Headers.Location?.ToString()
        );
    }

    [Theory]
    [InlineData(null, "group-officers", "担当者・承認者")]
    [InlineData("group-chiefs", "group-officers", "担当者")]
    [InlineData("group-chiefs", "group-chiefs", "担当者・承認者")]
    [InlineData("group-chiefs", "group-readers", "閲覧のみ")]
    public async Task Who_may_approve_is_every_officer_or_those_whom_the_settings_name(
        string? approvers,
        string group,
        string role
    )
    {
        await using var intake = await StartAsync(behind: true, approvers);

        Assert.Contains($"（{role}）", (await GetAsync(intake, Principal(group))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_App_Service_in_front_its_header_lets_nobody_in()
    {
        await using var intake = await StartAsync(behind: false);

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(intake, Principal("group-officers"))).Status);
        using var link = await intake.Anonymous.GetAsync(intake.NewDeskLink(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, link.StatusCode);
    }

    /// <summary>The header as App Service writes it.</summary>
    internal static string Principal(string group, string user = "taro@example.jp") =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                JsonSerializer.Serialize(
                    new
                    {
                        auth_typ = "aad",
                        claims = new[]
                        {
                            new { typ = "name", val = "事務局 花子" },
                            new { typ = "preferred_username", val = user },
                            new { typ = "groups", val = group },
                        },
                        name_typ = "name",
                        role_typ = "roles",
                    }
                )
            )
        );

    private async Task<RunningIntake> StartAsync(bool behind, string? approvers = null) =>
        await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?>
            {
                ["Desk__SignIn"] = "appService",
                ["Desk__Officers"] = "group-officers, hanako@example.jp",
                ["Desk__Readers"] = "group-readers",
                ["Desk__Approvers"] = approvers,
                ["WEBSITE_AUTH_ENABLED"] = behind ? "True" : null,
            }
        );

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(RunningIntake intake, string principal)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", principal);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
