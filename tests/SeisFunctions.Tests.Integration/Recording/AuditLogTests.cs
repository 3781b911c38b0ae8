using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

public sealed class AuditLogTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acts_are_listed_newest_first_for_the_call_and_for_each_of_their_subjects_and_numbered_there()
    {
        var audit = await StartAsync();
        var subject = AuditEntry.OfSubmission("0123");
        var tokyo = AuditEntry.OfApplication("13");
        await audit.WriteAsync(
            new(Noon, "事務局 花子", ActKind.Assign, subject, "電話で確認", "なし → 東京都")
            {
                Arguments = new() { Applicant = "13" },
                Also = [tokyo],
            },
            Cancel
        );
        await audit.WriteAsync(
            new(Noon.AddTicks(1), "事務局 次郎", ActKind.Decide, tokyo, "確認済み", null)
            {
                Arguments = new() { Status = ApplicationStatus.Eligible, Revision = 2 },
                Version = "1-ab",
            },
            Cancel
        );
        await audit.WriteAsync(
            new(Noon.AddTicks(2), "事務局 花子", ActKind.Retry, subject, null, null) { Also = [tokyo] },
            Cancel
        );
        await audit.WriteAsync(
            new(Noon.AddTicks(3), AuditEntry.Machine, ActKind.Close, AuditEntry.OfCall, null, null),
            Cancel
        );

        Assert.Equal(["Close 1", "Retry 2", "Decide 2", "Assign 1"], await LinesAsync(audit, null));
        Assert.Equal(["Retry 2", "Assign 1"], await LinesAsync(audit, subject));
        Assert.Equal(["Retry 3", "Decide 2", "Assign 1"], await LinesAsync(audit, tokyo));
        Assert.Equal(["Assign 1", "Decide 2", "Retry 3"], (await audit.OfAsync(tokyo, Cancel)).Select(Line));
        var decided = (await audit.OfAsync(tokyo, Cancel))[1];
        Assert.Equal(
            ("1-ab", ApplicationStatus.Eligible, 2),
            (decided.Version, decided.Arguments.Status, decided.Arguments.Revision)
        );
        Assert.Equal("13", (await audit.OfAsync(subject, Cancel))[0].Arguments.Applicant);
    }

    [Fact]
    public async Task Of_two_acts_that_follow_the_same_one_the_second_is_not_written_and_what_is_not_followed_yet_is_known()
    {
        var audit = await StartAsync();
        AuditEntry one = new(Noon, "事務局 花子", ActKind.Retry, AuditEntry.OfSubmission("1"), null, null)
        {
            Number = 1,
        };

        Assert.True(await audit.TryAddAsync(one, Cancel));
        Assert.False(await audit.TryAddAsync(one with { By = "事務局 次郎", At = Noon.AddSeconds(1) }, Cancel));

        Assert.Equal("事務局 花子", Assert.Single(await audit.AllAsync(Cancel)).By);
        Assert.Equal("事務局 花子", Assert.Single(await audit.UnfinishedAsync(Cancel).ToListAsync(Cancel)).By);
        await audit.FinishAsync(one, Cancel);
        Assert.Empty(await audit.UnfinishedAsync(Cancel).ToListAsync(Cancel));
        Assert.Single(await audit.AllAsync(Cancel));
    }

    [Fact]
    public async Task An_act_that_rests_on_a_list_of_others_is_not_written_once_another_one_stands_there()
    {
        var audit = await StartAsync();
        AuditEntry one = new(Noon, "事務局 花子", ActKind.Select, AuditEntry.OfApplication("13"), null, null)
        {
            Number = 1,
            Also = [AuditEntry.OfAdoptions],
        };
        var other = one with { By = "事務局 次郎", Subject = AuditEntry.OfApplication("14") };

        Assert.True(await audit.TryAddAsync(one, Cancel, (AuditEntry.OfAdoptions, 0)));
        Assert.False(await audit.TryAddAsync(other, Cancel, (AuditEntry.OfAdoptions, 0)));

        Assert.Equal("事務局 花子", Assert.Single(await audit.AllAsync(Cancel)).By);
        Assert.True(await audit.TryAddAsync(other, Cancel, (AuditEntry.OfAdoptions, 1)));
        Assert.Equal([1, 2], (await audit.OfAsync(AuditEntry.OfAdoptions, Cancel)).Select(act => act.Number));
    }

    // Pages of one entry, so that going on from page to page is tried too.
    private static async Task<IReadOnlyList<string>> LinesAsync(AuditLog audit, string? subject)
    {
        var all = new List<string>();
        string? after = null;
        do
        {
            var page = await audit.PageAsync(subject, after, 1, Cancel);
            all.AddRange(page.Items.Select(Line));
            after = page.Continuation;
        } while (after is not null);
        return all;
    }

    private static string Line(AuditEntry entry) => $"{entry.Act} {entry.Number}";

    private async Task<AuditLog> StartAsync()
    {
        var tables = new TableServiceClient(azurite.NewAccount());
        await tables.CreateTableIfNotExistsAsync(StorageNames.Audit, Cancel);
        return new(tables, Sample.Call);
    }
}
