using System.Net;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Http;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class KeyTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("guarded", "none", 401)]
    [InlineData("guarded", "wrong", 401)]
    [InlineData("guarded", "function", 200)]
    [InlineData("guarded", "master", 200)]
    [InlineData("master", "none", 401)]
    [InlineData("master", "function", 401)]
    [InlineData("master", "master", 200)]
    public async Task A_function_opens_for_the_keys_of_its_level_in_header_or_query(
        string path,
        string which,
        int status
    )
    {
        await using var host = await RunningHost.StartAsync(azurite.NewAccount(), [typeof(HttpFunctions)]);
        var key = which switch
        {
            "function" => host.Info.FunctionKey,
            "master" => host.Info.MasterKey,
            "wrong" => host.Info.FunctionKey[..^1] + "?",
            _ => "",
        };

        using var byHeader = new HttpRequestMessage(HttpMethod.Get, $"/api/{path}");
        byHeader.Headers.Add("x-functions-key", key);

        Assert.Equal((HttpStatusCode)status, (await host.Client.SendAsync(byHeader, Cancel)).StatusCode);
        Assert.Equal(
            (HttpStatusCode)status,
            (await host.Client.GetAsync($"/api/{path}?code={Uri.EscapeDataString(key)}", Cancel)).StatusCode
        );
        Assert.DoesNotContain(host.Info.MasterKey, host.Log.Text);
    }

    [Fact]
    public async Task Hosts_that_start_on_one_folder_at_once_share_their_keys()
    {
        var folder = Directory.CreateTempSubdirectory("seis-keys-").FullName;

        var keys = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => HostKeys.ReadOrCreate(folder), Cancel))
        );

        Assert.Single(keys.Select(key => (key.FunctionKey, key.MasterKey)).Distinct());
        Assert.NotEqual(keys[0].FunctionKey, keys[0].MasterKey);
        Assert.Equal(["host.json"], Directory.GetFiles(Path.Combine(folder, ".keys")).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_keys_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
            return; // there the user's folders are the user's
        var folder = Directory.CreateTempSubdirectory("seis-keys-").FullName;

        var keys = HostKeys.ReadOrCreate(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys.File));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_broken_key_file_says_which_file_and_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("seis-keys-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, ".keys"));
        File.WriteAllText(Path.Combine(folder, ".keys", "host.json"), """{ "functionKey": "" }""");

        var fault = Assert.Throws<HostStartException>(() => HostKeys.ReadOrCreate(folder));

        Assert.Contains(Path.Combine(".keys", "host.json"), fault.Message);
        Assert.Contains("functionKey", fault.Message);
        Directory.Delete(folder, recursive: true);
    }
}
