using System.Text.RegularExpressions;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Briefings;

/// <summary>What the briefing of a call must satisfy beyond its shape. Pure.</summary>
internal static partial class BriefingChecks
{
    private const string Empty = "must not be empty.";

    /// <summary>Every fault; none in a call without a briefing.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call) =>
        call.Briefing is { } briefing
            ? Times(call, briefing)
                .Concat(Seats(briefing))
                .Concat(Addresses(call, briefing))
                .Concat(Kinds(briefing))
                .Concat(Texts(briefing))
            : [];

    private static IEnumerable<CallFault> Times(CallDefinition call, BriefingRules briefing)
    {
        if (briefing.RegisterUntil <= call.Schedule.OpensAt)
            yield return new("briefing.registerUntil", "must be after opensAt: nobody could register.");
        if (briefing.InstructionsAt < briefing.RegisterUntil)
            yield return new(
                "briefing.instructionsAt",
                "must not be before registerUntil: who registers later would get no instructions with the others."
            );
        if (briefing.InstructionsAt >= briefing.Begins)
            yield return new("briefing.instructionsAt", "must be before begins.");
        if (briefing.Begins >= briefing.Ends)
            yield return new("briefing.ends", "must be after begins.");
    }

    private static IEnumerable<CallFault> Seats(BriefingRules briefing)
    {
        if (briefing.Capacity is < 1 or > BriefingProgress.MostAddresses)
            yield return new("briefing.capacity", $"must be between 1 and {BriefingProgress.MostAddresses}.");
    }

    private static IEnumerable<CallFault> Addresses(CallDefinition call, BriefingRules briefing)
    {
        if (briefing.BusinessAddresses && call.Mail.Providers is null)
            yield return new("briefing.businessAddresses", "needs mail.providers, which says what is no business address.");
    }

    private static IEnumerable<CallFault> Kinds(BriefingRules briefing)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, kind) in briefing.Kinds.Index())
        {
            var key = $"briefing.kinds[{index}]";
            if (!Id().IsMatch(kind.Id))
                yield return new($"{key}.id", $"\"{kind.Id}\" must be 1 to 30 letters, digits and hyphens.");
            else if (!ids.Add(kind.Id))
                yield return new($"{key}.id", $"\"{kind.Id}\" stands twice.");
            if (string.IsNullOrWhiteSpace(kind.Label))
                yield return new($"{key}.label", Empty);
            if (!kind.Eligible && string.IsNullOrWhiteSpace(kind.Reason))
                yield return new($"{key}.reason", "is missing: whoever cannot take part must read why.");
            if (kind is { Eligible: true, Reason: not null })
                yield return new($"{key}.reason", "is said to nobody: this kind can take part.");
        }

        if (!briefing.Kinds.Any(kind => kind.Eligible))
            yield return new("briefing.kinds", "nobody could take part: one must be eligible.");
    }

    private static IEnumerable<CallFault> Texts(BriefingRules briefing)
    {
        if (string.IsNullOrWhiteSpace(briefing.How))
            yield return new("briefing.how", Empty);
        if (briefing.Points.Count == 0)
            yield return new("briefing.points", "names none: what would whoever registers agree to?");
        foreach (var (index, _) in briefing.Points.Index().Where(point => string.IsNullOrWhiteSpace(point.Item)))
            yield return new($"briefing.points[{index}]", Empty);
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,29}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
