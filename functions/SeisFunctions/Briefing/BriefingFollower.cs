using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Briefing;

/// <summary>Brings the row of the briefing up to what the records of acts on it say.</summary>
public sealed class BriefingFollower(BriefingRegister register, BriefingTexts texts, AuditLog audit) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => AuditEntry.OfBriefing;

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var folded = (await register.ReadAsync(cancellationToken)).ActsFolded;
        var acts = await audit.OfAsync(AuditEntry.OfBriefing, cancellationToken);
        var meetings = await texts.OfAsync<BriefingMeeting>(
            acts.Where(act => act.Number > folded),
            cancellationToken
        );
        await register.ChangeAsync(before => BriefingFold.Of(before, acts, meetings), cancellationToken);
    }
}
