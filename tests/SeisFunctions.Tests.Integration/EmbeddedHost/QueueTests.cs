using System.Text;
using Azure.Storage.Queues;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class QueueTests(AzuriteServer azurite) : IAsyncLifetime
{
    private string _other = null!;
    private RunningHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _other = azurite.NewAccount();
        _host = await RunningHost.StartAsync(azurite.NewAccount(), [typeof(QueueFunctions)], settings =>
        {
            settings["TextQueue"] = "texts";
            settings["OtherStorage"] = _other;
            settings["EmbeddedHost__MessageLease"] = "00:00:02";
            settings["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "4";
        });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_message_reaches_the_function_in_the_type_it_asks_for_and_is_gone_afterwards()
    {
        await SendAsync("records", """{"name":"東京都","NUMBER":13}""");
        await SendAsync("texts", "本文");
        await SendAsync("bytes", "12345");

        await HasAsync("record 東京都 13");
        await HasAsync("text 本文");
        await HasAsync("bytes 5");
        foreach (var queue in new[] { "records", "texts", "bytes" })
            await IsEmptyAsync(queue);
    }

    [Fact]
    public async Task A_connection_of_another_name_leads_to_another_storage()
    {
        var queue = new QueueClient(_other, "messages", new() { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.SendMessageAsync("よそから", Cancel);

        await HasAsync("message よそから 1");
    }

    [Fact]
    public async Task A_function_that_throws_is_tried_again_until_it_succeeds()
    {
        await SendAsync("failing", "taro@pref.example.lg.jp");

        await HasAsync("try 3");
        await IsEmptyAsync("failing");
        Assert.Equal(["try 1", "try 2", "try 3"], _host.Journal.Entries);
        Assert.Empty((await (await _host.QueueAsync("failing-poison")).PeekMessagesAsync(1, Cancel)).Value);
        Assert.DoesNotContain("県庁太郎", _host.Log.Text);
        Assert.DoesNotContain("example.lg.jp", _host.Log.Text);
    }

    [Fact]
    public async Task A_message_that_always_fails_goes_unchanged_to_the_poison_queue_after_the_last_try()
    {
        await SendAsync("hopeless", "だめ");

        var poison = await _host.QueueAsync("hopeless-poison");
        await Eventually.TrueAsync(
            async () =>
                (await poison.PeekMessagesAsync(1, Cancel)).Value is [{ } message] && message.Body.ToString() == "だめ",
            "the message should be put aside"
        );
        await IsEmptyAsync("hopeless");
        Assert.Equal(4, _host.Journal.Count("hopeless"));
    }

    [Theory]
    [InlineData("これはJSONではない")]
    [InlineData("""{"Name":"x","Number":"七"}""")]
    [InlineData("null")]
    public async Task A_message_that_is_not_what_the_function_takes_reaches_the_function_on_the_poison_queue(
        string message
    )
    {
        await SendAsync("records", message);

        await HasAsync($"poison {message}");
        await IsEmptyAsync("records");
        Assert.Equal([$"poison {message}"], _host.Journal.Entries);
        Assert.DoesNotContain("これは", _host.Log.Text);
    }

    [Fact]
    public async Task A_message_that_is_not_Base64_goes_to_the_poison_queue_as_it_is()
    {
        var plain = await _host.QueueAsync("bytes", QueueMessageEncoding.None);
        await plain.SendMessageAsync("not Base64!", Cancel);

        var poison = await _host.QueueAsync("bytes-poison", QueueMessageEncoding.None);
        await Eventually.TrueAsync(
            async () =>
                (await poison.PeekMessagesAsync(1, Cancel)).Value is [{ } message]
                && message.Body.ToString() == "not Base64!",
            "the message should be put aside"
        );
        Assert.Empty(_host.Journal.Entries);
    }

    [Fact]
    public async Task A_function_that_runs_longer_than_the_message_is_hidden_keeps_its_message()
    {
        await SendAsync("long", "4.5"); // the message is hidden for 2 s at a time

        await HasAsync("long ends");
        await IsEmptyAsync("long");
        Assert.Equal(1, _host.Journal.Count("long begins"));
    }

    [Fact]
    public async Task A_hundred_messages_run_once_each_on_two_hosts()
    {
        var account = azurite.NewAccount();
        await using var first = await StartTextHostAsync(account);
        await using var second = await StartTextHostAsync(account);
        var queue = await first.QueueAsync("texts");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => queue.SendMessageAsync($"{number}", Cancel)));

        await Eventually.TrueAsync(
            () => first.Journal.Entries.Count + second.Journal.Entries.Count >= 100,
            "all should run"
        );
        await Eventually.TrueAsync(
            async () => (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0,
            "all should be gone"
        );
        Assert.Equal(
            Enumerable.Range(0, 100).Select(number => $"text {number}").Order(),
            first.Journal.Entries.Concat(second.Journal.Entries).Order()
        );
        Assert.NotEqual(first.Info.BaseAddress, second.Info.BaseAddress);
    }

    private static Task<RunningHost> StartTextHostAsync(string account) =>
        RunningHost.StartAsync(account, [typeof(QueueFunctions)], settings =>
            (settings["TextQueue"], settings["OtherStorage"]) = ("texts", account)
        );

    private async Task SendAsync(string queue, string message) =>
        await (await _host.QueueAsync(queue)).SendMessageAsync(
            BinaryData.FromBytes(Encoding.UTF8.GetBytes(message)),
            cancellationToken: Cancel
        );

    private Task HasAsync(string entry) =>
        Eventually.TrueAsync(() => _host.Journal.Count(entry) > 0, $"'{entry}' should happen");

    private async Task IsEmptyAsync(string queue)
    {
        var client = await _host.QueueAsync(queue);
        await Eventually.TrueAsync(
            async () => (await client.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0,
            $"'{queue}' should be empty"
        );
    }
}
