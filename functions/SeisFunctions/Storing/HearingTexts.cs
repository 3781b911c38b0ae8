using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>What officers have written down about hearings, by application.</summary>
public sealed class HearingTexts(TableServiceClient tables, CallDefinition call)
    : ActTexts<HearingText>(
        tables,
        call,
        new()
        {
            HeldAt = JapanTime.Unknown,
            With = "",
            State = HearingState.Planned,
        }
    )
{
    // Each is looked up by itself.
    private const int MostShown = 20;

    /// <summary>The hearings of an applicant as last written down, without those erased, the latest first.</summary>
    /// <param name="acts">The acts in the applicant's list, oldest first.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<Hearing>> OfAsync(
        IReadOnlyList<AuditEntry> acts,
        CancellationToken cancellationToken
    )
    {
        var last = acts.Where(act => act.Act == ActKind.Hear)
            .GroupBy(act => act.Arguments.Hearing)
            .Select(versions => versions.Last())
            .TakeLast(MostShown);
        var hearings = await Task.WhenAll(
            last.Select(async act =>
                (Act: act, Text: await FindAsync(act.Subject, act.Arguments.Text, cancellationToken))
            )
        );
        return
        [
            .. hearings
                .Where(one => one.Text is not null)
                .Select(one => new Hearing(one.Act.Arguments.Hearing ?? "", one.Text!, one.Act.By, one.Act.At))
                .OrderByDescending(one => one.Text.HeldAt),
        ];
    }
}
