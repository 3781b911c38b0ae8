using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Builds the register again from the raw messages alone, into an empty one. When each was received stands beside its bytes. No letter is written: what was
/// sent is a fact that no replay may repeat. What people did (assign, accept, decide) is not in the messages; the audit log tells what to do again.
/// </summary>
public sealed class Replay(
    ReceivingDesk desk, SubmissionPlacer placer, SubmissionRegister submissions, ApplicationFolding folding, CallRegister calls, CallDefinition call)
{
    /// <summary>Takes every message of <paramref name="source"/> in and reads it.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="InvalidOperationException">The register is not empty.</exception>
    public async Task<int> RunAsync(RawMailStore source, CancellationToken cancellationToken)
    {
        if (await submissions.AllAsync(cancellationToken).AnyAsync(cancellationToken))
            throw new InvalidOperationException($"The register of {call.Id} is not empty. Replay builds an empty one: name another storage in AzureWebJobsStorage, and this one with --from.");
        var (count, ties) = (0, new List<string>());
        await foreach (var (sha256, arrival) in source.AllAsync(cancellationToken))
        {
            await using var raw = await source.FetchAsync(sha256, cancellationToken);
            var (submission, existing) = await desk.RecordAsync(raw, arrival, cancellationToken);
            var placed = await placer.PlaceAsync(existing ?? submission, NotSealedAsync, cancellationToken);
            await RecordAsync(placed, cancellationToken);
            count++;
            if (placed.Submission.Kind == SubmissionKind.Correspondence)
                ties.Add(placed.Submission.Id);
        }

        // Once more, now that whatever it cites has been read.
        foreach (var id in ties)
            await RecordAsync(await placer.PlaceAsync((await submissions.FindAsync(id, cancellationToken))!, NotSealedAsync, cancellationToken), cancellationToken);

        return count;
    }

    private async Task RecordAsync(Placement placed, CancellationToken cancellationToken)
    {
        await submissions.RecordReadingAsync(placed, cancellationToken);
        var folded = placed.Counts ? await folding.FoldAsync(placed.Submission.Applicant!, cancellationToken) : FoldOutcome.Nothing;
        placed = placed.After(folded.HoldOf(placed.Submission.Id));
        // The row's version is that of a moment ago, and nobody else writes into a register that is being built.
        var current = await submissions.FindAsync(placed.Submission.Id, cancellationToken);
        await submissions.RecordStateAsync(placed with { Submission = placed.Submission with { Version = current!.Version, Lists = current.Lists } }, cancellationToken);
        foreach (var other in folded.Shifted.Where(other => other != placed.Submission.Id))
            await RecordAsync(await placer.PlaceAsync((await submissions.FindAsync(other, cancellationToken))!, NotSealedAsync, cancellationToken), cancellationToken);
    }

    // The deadline counts as it stands; a register that is being built is not sealed, even if the call once was.
    private async Task<CallProgress> NotSealedAsync(CancellationToken cancellationToken) => await calls.ReadAsync(cancellationToken) with { SealedAt = null };
}
