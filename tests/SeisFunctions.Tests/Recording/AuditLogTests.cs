using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

public sealed class AuditLogTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Acts_are_listed_newest_first_for_the_call_and_for_their_subject()
    {
        var audit = await StartAsync();
        var subject = AuditEntry.OfSubmission("0123");
        AuditEntry first = new(Noon, "事務局 花子", "assign", subject, "電話で確認", "申請者：なし → 東京都");
        AuditEntry second = new(Noon.AddTicks(1), "事務局 花子", "retry", subject, null, null);
        AuditEntry other = new(Noon.AddTicks(2), AuditEntry.Machine, "close", AuditEntry.OfCall, null, null);
        foreach (var entry in new[] { second, first, other })
            await audit.WriteAsync(entry, TestContext.Current.CancellationToken);

        Assert.Equal([other, second, first], await AllAsync(audit, null));
        Assert.Equal([second, first], await AllAsync(audit, subject));
    }

    [Fact]
    public async Task The_same_act_written_twice_is_listed_once_and_two_acts_of_the_same_instant_are_both_listed()
    {
        var audit = await StartAsync();
        AuditEntry one = new(Noon, "事務局 花子", "retry", AuditEntry.OfSubmission("1"), null, null);
        foreach (var entry in new[] { one, one, one with { Subject = AuditEntry.OfSubmission("2") } })
            await audit.WriteAsync(entry, TestContext.Current.CancellationToken);

        Assert.Equal(2, (await AllAsync(audit, null)).Count);
    }

    // Pages of one entry, so that going on from page to page is tried too.
    private static async Task<IReadOnlyList<AuditEntry>> AllAsync(AuditLog audit, string? subject)
    {
        var all = new List<AuditEntry>();
        string? after = null;
        do
        {
            var page = await audit.PageAsync(subject, after, 1, TestContext.Current.CancellationToken);
            all.AddRange(page.Items);
            after = page.Continuation;
        }
        while (after is not null);
        return all;
    }

    private async Task<AuditLog> StartAsync()
    {
        var tables = new TableServiceClient(azurite.NewAccount());
        await tables.CreateTableIfNotExistsAsync(StorageNames.Audit, TestContext.Current.CancellationToken);
        return new(tables, Sample.Call);
    }
}
