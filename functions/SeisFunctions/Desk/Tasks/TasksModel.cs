using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Tasks;

/// <summary>The list of what needs a person.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Asked">What it is narrowed to and sorted by.</param>
/// <param name="Kinds">Kinds that it can be narrowed to, with how many there are of each.</param>
/// <param name="Sorts">Ways to sort it.</param>
/// <param name="Mine">To see one's own alone, or all again; null for whoever is not known by name.</param>
/// <param name="Advice">What to do about the kind that it is narrowed to, or null.</param>
/// <param name="Tasks">The tasks.</param>
/// <param name="More">Whether there are more than are shown.</param>
/// <param name="Names">Officers that tasks can be handed to, as far as they are known.</param>
/// <param name="AsksName">Whether whoever acts must write their name.</param>
/// <param name="Token">Proves that the form came from the desk.</param>
/// <param name="Done">How many the last act on several has settled, or null.</param>
/// <param name="Left">How many of them it could not.</param>
public sealed record TasksModel(
    PageFrame Frame,
    AskedTasks Asked,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Sorts,
    Choice? Mine,
    string? Advice,
    IReadOnlyList<OpenTask> Tasks,
    bool More,
    IReadOnlyList<string> Names,
    bool AsksName,
    string Token,
    int? Done,
    int Left
);

/// <summary>What the list is narrowed to and sorted by.</summary>
/// <param name="Kind">Only this kind, or null.</param>
/// <param name="Sort">By what.</param>
/// <param name="Mine">Whether only one's own.</param>
public sealed record AskedTasks(TaskKind? Kind, TaskSort Sort, bool Mine);

/// <summary>Ways to sort the list.</summary>
public enum TaskSort
{
    /// <summary>Most urgent kinds first.</summary>
    Kind,

    /// <summary>The oldest first.</summary>
    Since,

    /// <summary>By the officer who deals with it; what nobody deals with first.</summary>
    Owner,
}
