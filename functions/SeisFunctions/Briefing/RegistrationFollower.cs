using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Briefing;

/// <summary>Brings a registration up to what the records of acts on it say.</summary>
public sealed class RegistrationFollower(
    BriefingRegister register,
    BriefingTexts texts,
    AuditLog audit,
    CallDefinition call
) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => "registration";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        if (call.Briefing is not { } briefing)
            return;
        var folded = (await register.FindAsync(key, cancellationToken))?.ActsFolded ?? 0;
        var acts = await audit.OfAsync(AuditEntry.OfRegistration(key), cancellationToken);
        var entries = await texts.OfAsync<RegistrationEntry>(
            acts.Where(act => act.Number > folded),
            cancellationToken
        );
        await register.ChangeAsync(
            key,
            (_, before) =>
                BriefingFold.Of(before, key, acts, entries) is { } after && !ReferenceEquals(after, before)
                    ? briefing.Judged(after)
                    : before,
            cancellationToken
        );
    }
}
