using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

/// <summary>The counts of the register, small and large.</summary>
public sealed class RegisterCounterTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_too_large_to_be_counted_at_every_request_is_counted_by_the_timer_and_right_after_its_next_round()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var counter = intake.Services.GetRequiredService<RegisterCounter>();
        await AddAsync(intake, 1001, SubmissionState.Read);
        Assert.Equal(1001, (await counter.ReadAsync(Cancel)).In(SubmissionState.Read));

        await AddAsync(intake, 2, SubmissionState.NeedsReview);
        Assert.Equal(0, (await counter.ReadAsync(Cancel)).In(SubmissionState.NeedsReview));
        await counter.RefreshAsync(Cancel);

        var counts = await counter.ReadAsync(Cancel);
        Assert.Equal((1001, 2), (counts.In(SubmissionState.Read), counts.In(SubmissionState.NeedsReview)));
        Assert.Equal(new HourCount(new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero), 1003), Assert.Single(counts.Hours));
    }

    [Fact]
    public async Task A_small_register_is_counted_as_it_is_at_the_request()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var counter = intake.Services.GetRequiredService<RegisterCounter>();
        Assert.Empty((await counter.ReadAsync(Cancel)).Submissions);
        await AddAsync(intake, 3, SubmissionState.Late);

        Assert.Equal(3, (await counter.ReadAsync(Cancel)).In(SubmissionState.Late));
        Assert.False(
            await intake
                .Services.GetRequiredService<BlobServiceClient>()
                .GetBlobContainerClient(StorageNames.Results)
                .GetBlobClient($"counts/{Sample.Call.Id}.json")
                .ExistsAsync(Cancel)
        );
    }

    private static async Task AddAsync(RunningIntake intake, int count, SubmissionState state)
    {
        var table = intake.Services.GetRequiredService<TableServiceClient>().GetTableClient(StorageNames.Submissions);
        foreach (var batch in Enumerable.Range(0, count).Chunk(100))
        {
            await table.SubmitTransactionAsync(
                batch.Select(_ => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity(Sample.Call.Id, Guid.NewGuid().ToString("n"))
                    {
                        ["ReceivedAt"] = Sample.Midway,
                        ["State"] = $"{state}",
                    }
                )),
                Cancel
            );
        }
    }
}
