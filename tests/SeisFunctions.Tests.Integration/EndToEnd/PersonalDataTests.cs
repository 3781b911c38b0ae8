using System.Collections.Concurrent;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

public sealed class PersonalDataTests(AzuriteServer azurite)
{
    private const string Mark = "秘匿太郎";
    private const string MarkInAscii = "himitsu-taro";

    [Fact]
    public async Task No_name_and_no_address_gets_into_a_log_a_blob_name_or_a_row_key()
    {
        var log = new Recorder();
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account, change: services =>
            services.AddSingleton<ILoggerProvider>(log)
        );
        var form1 = Sample.Forms.Form1(
            "東京都",
            ("contactName", Mark),
            ("representative", Mark),
            ("email", $"{MarkInAscii}@pref.example.lg.jp"),
            ("goal", Mark)
        );
        await intake.ReadAsync(
            Marked(($"{Mark}.docx", form1), ($"{MarkInAscii}.xlsx", Sample.Forms.Form2("東京都", 1)))
        );
        await intake.ReadAsync(
            Marked(($"{MarkInAscii}.docx", [0x50, 0x4B, 3, 4, .. "broken"u8]), ($"{Mark}.zip", "PK"u8.ToArray()))
        );
        await SearchAsync(intake);
        using var entered = await intake.Http.PostAsJsonAsync(
            "/api/registrations",
            new
            {
                name = Mark,
                organisation = Mark,
                kind = "government",
                to = $"{MarkInAscii}@pref.example.lg.jp",
                by = "事務局 花子",
            }
        );
        Assert.True(entered.IsSuccessStatusCode);
        await intake.DropAsync(MarkInAscii, "no mail"u8.ToArray(), Sample.Midway);
        await intake.CloseAsync();

        Assert.Contains(log.Lines, line => line.Contains("Letter", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, IsMarked);
        var blobs = new BlobServiceClient(account);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
                Assert.False(IsMarked(blob.Name), blob.Name);
        }

        var tables = new TableServiceClient(account);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                Assert.False(IsMarked(row.PartitionKey + row.RowKey), row.RowKey);
        }
    }

    [Fact]
    public async Task What_makes_a_mailed_link_work_stands_in_no_address_and_in_no_log()
    {
        var log = new Recorder();
        await using var intake = await RunningIntake.StartAsync(azurite, change: services =>
            services.AddSingleton<ILoggerProvider>(log)
        );
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(Mails.Sender), "email" },
            { new StringContent("東京都"), "prefecture" },
            { new ByteArrayContent(Sample.Forms.Form1("東京都")), "files", "form1.docx" },
        };
        using var taken = await intake.Anonymous.PostAsync("/api/submissions", upload);
        var id = (string)(await RunningIntake.JsonAsync(taken))["submissionId"]!;

        var link = await intake.ConfirmationPathAsync(Mails.Sender);
        using var looked = await intake.Anonymous.GetAsync(link);
        await intake.ConfirmAsync(id);
        await intake.ApplicationAsync("13");

        var code = link.Split('#')[^1];
        Assert.Equal($"/confirm/{id}", link.Split('#')[0]);
        Assert.Equal($"/confirm/{id}", looked.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(code, StringComparison.Ordinal));
    }

    // What somebody searches for names persons: it is found, and stands in no address that a browser is led to.
    private static async Task SearchAsync(RunningIntake intake)
    {
        using var browser = await intake.SignInAsync();
        foreach (var text in new[] { Mark, MarkInAscii })
        {
            using var asked = await intake.Http.PostAsJsonAsync("/api/search", new { text });
            Assert.True((int)(await RunningIntake.JsonAsync(asked))["count"]! > 0);
            using var form = new FormUrlEncodedContent([new("q", text)]);
            using var started = await browser.PostAsync("/search", form);
            var address = started.Headers.Location!.ToString();
            Assert.False(IsMarked(Uri.UnescapeDataString(address)), address);
            Assert.Contains("見つかりました", await browser.GetStringAsync(address), StringComparison.Ordinal);
        }
    }

    private static byte[] Marked(params (string Name, byte[] Content)[] files) =>
        Mails.Build(
            Mails.Subject("東京都") + Mark,
            message =>
            {
                message.From.Clear();
                message.From.Add(new MailboxAddress(Mark, $"{MarkInAscii}@pref.example.lg.jp"));
                message.MessageId = $"{MarkInAscii}-{files.Length}@pref.example.lg.jp";
            },
            files
        );

    private static bool IsMarked(string text) =>
        text.Contains(Mark, StringComparison.Ordinal) || text.Contains(MarkInAscii, StringComparison.OrdinalIgnoreCase);

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
