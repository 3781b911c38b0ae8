using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Storing;

namespace SeisFunctions.Hosting;

/// <summary>Puts what an earlier version has written into today's order, before the first function runs: two requests where there is nothing to do.</summary>
internal sealed class BringRegistersUpToDate(SubmissionRegister submissions, LetterRegister letters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(submissions.BringUpToDateAsync(cancellationToken), letters.BringUpToDateAsync(cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
