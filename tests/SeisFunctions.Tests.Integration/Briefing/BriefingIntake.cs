using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Briefing;

/// <summary>What tests of the briefing have in common. All people are invented.</summary>
internal static class BriefingIntake
{
    public const string Url = "https://teams.example.jp/l/meetup-join/mihon";

    /// <summary>The day before the last one on which somebody can register.</summary>
    public static readonly DateTimeOffset Early = Japan(10, 9, 0);

    public static readonly DateTimeOffset Noon = Japan(11, 12, 0);

    public static readonly DateTimeOffset InstructionsAt = Japan(12, 10, 0);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateTimeOffset Japan(int day, int hour, int minute) =>
        new(2026, 3, day, hour, minute, 0, JapanTime.Offset);

    /// <summary>The call with so many seats.</summary>
    public static CallDefinition WithCapacity(int seats) =>
        Sample.Call with
        {
            Briefing = Sample.Call.Briefing! with { Capacity = seats },
        };

    public static Task<RunningIntake> StartAsync(
        AzuriteServer azurite,
        CallDefinition? call = null,
        string? account = null,
        params (string Name, string Value)[] settings
    )
    {
        var all = new Dictionary<string, string?>
        {
            ["Mailbox__Kind"] = "none",
            ["PollMailboxSchedule"] = "0 0 0 29 2 *",
            ["SendJoiningInstructionsSchedule"] = "* * * * * *",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return RunningIntake.StartAsync(azurite, call, Early, all, account);
    }

    /// <summary>What the page sends.</summary>
    public static Dictionary<string, string> Entry(
        string email = "hanako@pref.mihon.example.lg.jp",
        string name = "見本 花子",
        string kind = "government"
    ) =>
        new()
        {
            ["name"] = name,
            ["organisation"] = "見本県",
            ["department"] = "デジタル課",
            ["kind"] = kind,
            ["email"] = email,
            ["consent"] = "true",
        };

    /// <summary>Registers by the page.</summary>
    public static async Task<(int Status, string Page)> RegisterAsync(
        RunningIntake intake,
        Dictionary<string, string> entry
    )
    {
        using var form = new FormUrlEncodedContent(entry);
        using var response = await intake.Anonymous.PostAsync("/briefing", form, Cancel);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Registers somebody who must be kept.</summary>
    public static async Task KeepAsync(RunningIntake intake, Dictionary<string, string> entry)
    {
        var (status, page) = await RegisterAsync(intake, entry);
        Assert.True(status == 200, page);
    }

    /// <summary>An officer acts by the API.</summary>
    public static async Task ActAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    public static Task SetMeetingAsync(RunningIntake intake, string url = Url, string details = "会議ID：123 456") =>
        ActAsync(intake, "/api/briefing/meeting", new { url, details, by = "事務局 花子" });

    public static async Task<IReadOnlyList<Registration>> AllAsync(IServiceProvider services) =>
        new RegistrationQuery(Sort: RegistrationSort.Oldest).Of(
            await services.GetRequiredService<BriefingRegister>().AllAsync(Cancel).ToListAsync(Cancel)
        );

    public static Task<BriefingProgress> ProgressAsync(IServiceProvider services) =>
        services.GetRequiredService<BriefingRegister>().ReadAsync(Cancel);
}
