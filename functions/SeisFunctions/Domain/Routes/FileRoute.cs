using SeisFunctions.Forms;

namespace SeisFunctions.Domain.Routes;

/// <summary>How one file of a route test arrived.</summary>
/// <param name="Index">Position in the message, from 0.</param>
/// <param name="Name">As it arrived.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Format">What it is by its content.</param>
/// <param name="Form">Name of our form that it is or was meant to be (様式1), or null.</param>
/// <param name="Notes">What became of it on the way.</param>
public sealed record FileRoute(
    int Index,
    string Name,
    long Bytes,
    FileFormat Format,
    string? Form,
    IReadOnlyList<RouteNote> Notes
)
{
    /// <summary>Whether the form was read from it.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether something is filled in: then it may be an application after all.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Whether it is an archive or the like, whose files stand beside it.</summary>
    public bool IsUnpacked { get; init; }

    /// <summary>Whether the form came as it was sent.</summary>
    public bool IsWhole => IsRead && Notes.All(note => RouteWords.EffectOf(note.Change) == RouteEffect.Harmless);
}
