using SeisFunctions.Domain;

namespace SeisFunctions.Briefing;

/// <summary>What the list of registrations is narrowed to and sorted by.</summary>
/// <param name="Show">Which ones.</param>
/// <param name="Kind">Id of the kind of participant, or null for all.</param>
/// <param name="Sort">By what.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record RegistrationQuery(
    RegistrationFilter Show = RegistrationFilter.All,
    string? Kind = null,
    RegistrationSort Sort = RegistrationSort.Newest,
    int Page = 1
)
{
    /// <summary>Those that are asked for, in order.</summary>
    public IReadOnlyList<Registration> Of(IEnumerable<Registration> all)
    {
        var found = all.Where(one => IsShown(one) && (Kind is null || one.Current.Kind == Kind));
        return
        [
            .. Sort switch
            {
                RegistrationSort.Oldest => found.OrderBy(one => one.FirstAt),
                RegistrationSort.Organisation => found
                    .OrderBy(one => one.Current.Organisation, StringComparer.Ordinal)
                    .ThenBy(one => one.FirstAt),
                RegistrationSort.Kind => found
                    .OrderBy(one => one.Current.Kind, StringComparer.Ordinal)
                    .ThenBy(one => one.FirstAt),
                _ => found.OrderByDescending(one => one.FirstAt),
            },
        ];
    }

    private bool IsShown(Registration one) =>
        Show switch
        {
            RegistrationFilter.Seated => one.HasSeat,
            RegistrationFilter.Against => one is { Against: not null, RemovedAt: null },
            RegistrationFilter.Removed => one.RemovedAt is not null,
            RegistrationFilter.Again => one.AsksAgain,
            RegistrationFilter.Untold => one is { HasSeat: true, Told: 0 },
            _ => true,
        };
}

/// <summary>Which registrations are shown.</summary>
public enum RegistrationFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those with a seat.</summary>
    Seated,

    /// <summary>Those of persons who cannot take part.</summary>
    Against,

    /// <summary>Those that an officer has removed.</summary>
    Removed,

    /// <summary>Those in which the person has entered something after an officer had.</summary>
    Again,

    /// <summary>Those with a seat to whom no joining instructions are written.</summary>
    Untold,
}

/// <summary>What registrations are sorted by.</summary>
public enum RegistrationSort
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>By organisation.</summary>
    Organisation,

    /// <summary>By kind of participant.</summary>
    Kind,
}
