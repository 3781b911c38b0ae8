using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>A registration for the briefing.</summary>
/// <param name="Id">Its id, which tells nothing of the address.</param>
/// <param name="Name">氏名.</param>
/// <param name="Organisation">所属.</param>
/// <param name="Department">部署・役職.</param>
/// <param name="Kind">Id of the kind of participant.</param>
/// <param name="KindLabel">What people read.</param>
/// <param name="Email">The address.</param>
/// <param name="RegisteredAt">When it was first registered.</param>
/// <param name="EnteredAt">When the entry that counts was made.</param>
/// <param name="By">The officer who entered it, or null.</param>
/// <param name="Entries">How often something was entered.</param>
/// <param name="Against">Why this person cannot take part, or null.</param>
/// <param name="RemovedAt">When an officer removed it, or null.</param>
/// <param name="AsksAgain">Whether its person has entered something after an officer had.</param>
/// <param name="ToldAt">When joining instructions were written, or null.</param>
public sealed record RegistrationView(
    string Id,
    string Name,
    string Organisation,
    string Department,
    string Kind,
    string KindLabel,
    string Email,
    DateTimeOffset RegisteredAt,
    DateTimeOffset EnteredAt,
    string? By,
    int Entries,
    string? Against,
    DateTimeOffset? RemovedAt,
    bool AsksAgain,
    DateTimeOffset? ToldAt
)
{
    /// <summary>Its version: acts name it in <c>If-Match</c>.</summary>
    public string? Version { get; private init; }

    /// <summary>As it stands.</summary>
    public static RegistrationView Of(Registration one, CallDefinition call)
    {
        var view = new RegistrationView(
            one.Id,
            one.Current.Name,
            one.Current.Organisation,
            one.Current.Department,
            one.Current.Kind,
            call.Briefing?.Kind(one.Current.Kind)?.Label ?? one.Current.Kind,
            one.Current.Email,
            one.FirstAt,
            one.Current.At,
            one.Current.By,
            one.Count,
            one.Against,
            one.RemovedAt,
            one.AsksAgain,
            one.ToldAt
        );
        // What was entered meanwhile keeps nobody from acting: acts say it anew, or take it away.
        return view with { Version = SeenVersion.Of(one.ActsFolded, "").Showing(view).ToString() };
    }
}
