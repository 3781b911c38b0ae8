using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Acting;

/// <summary>An act that the desk offers on some page.</summary>
/// <param name="Word">Word in its path.</param>
/// <param name="Title">What people read on the button and above the form.</param>
/// <param name="Explanation">What it does.</param>
/// <param name="Fields">What must be filled in, beside name and note.</param>
/// <param name="RunAsync">Does it, and says why not.</param>
internal sealed record DeskAct(
    string Word,
    string Title,
    string Explanation,
    IReadOnlyList<ActField> Fields,
    Func<IReadOnlyDictionary<string, string>, Act, CancellationToken, Task<Refusal?>> RunAsync
)
{
    /// <summary>Whether it must say why.</summary>
    public bool NoteRequired { get; init; }

    /// <summary>Whether it cannot be taken back.</summary>
    public bool Irreversible { get; init; }
}
