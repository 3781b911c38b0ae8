using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Notes on the letters to an applicant whether the result that it was told still stands. Doing it again changes nothing.
/// </summary>
public sealed class ToldResults(LetterRegister letters, ApplicationRegister applications, TimeProvider clock)
{
    /// <summary>Brings the letters up to the selection as it stands.</summary>
    public async Task FollowAsync(string applicant, CancellationToken cancellationToken)
    {
        if (await applications.RowAsync(applicant, cancellationToken) is not { } row)
            return;
        var isWithdrawn = row.StatusAfterDeadline == ApplicationStatus.Withdrawn;
        var all = await letters.OfAsync(applicant, cancellationToken);
        foreach (var changed in ToldSelections.Changed(all, row.Selection, isWithdrawn, clock.GetUtcNow()))
            await letters.ChangeAsync(
                applicant,
                changed.Id,
                before =>
                    before.Overtaken == changed.Overtaken
                        ? before
                        : before with
                        {
                            Overtaken = changed.Overtaken,
                            Handled = changed.Handled,
                        },
                cancellationToken
            );
    }
}
