using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Layout;

/// <summary>What every page of the desk shows around its content.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="CallName">The call.</param>
/// <param name="State">State of the call.</param>
/// <param name="Now">The time that the host believes it is, as text.</param>
/// <param name="Who">Who is signed in.</param>
/// <param name="CanAct">Whether that person may change anything.</param>
/// <param name="Section">Path of the section that the page belongs to.</param>
/// <param name="Tasks">How much needs a person.</param>
/// <param name="Notice">What everybody must know on every page, or null.</param>
public sealed record PageFrame(
    string Title,
    string CallName,
    Label State,
    string Now,
    string Who,
    bool CanAct,
    string Section,
    string Tasks,
    string? Notice = null
)
{
    /// <summary>What an applicant of the call is called.</summary>
    public required string Noun { get; init; }

    /// <summary>Whether that person may approve what another one has written.</summary>
    public bool CanApprove { get; init; }

    /// <summary>What somebody has to do in time, with where it is done; or null.</summary>
    public Link? Urgent { get; init; }

    /// <summary>What is under way because of an act, or null.</summary>
    public UnderWay? UnderWay { get; init; }

    /// <summary>The section that shows how much needs a person.</summary>
    public const string TasksPath = "/tasks";

    /// <summary>The menu: what officers do, with the sections for it that this call has.</summary>
    public required IReadOnlyList<MenuGroup> Menu { get; init; }
}
