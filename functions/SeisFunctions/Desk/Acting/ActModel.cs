using System.Globalization;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Acting;

/// <summary>An act that somebody is about to do: first filled in, then shown once more to be confirmed.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Back">Where the thing is that is acted on.</param>
/// <param name="Explanation">What the act does.</param>
/// <param name="Fields">What must be filled in.</param>
/// <param name="Token">Proves that the form came from the desk.</param>
/// <param name="Refusal">Why it cannot be done as filled in, or null.</param>
/// <param name="Confirming">Whether the fields are only shown, to be confirmed.</param>
/// <param name="Button">What stands on the button of an act that is done at once, or null.</param>
/// <param name="Irreversible">Whether it cannot be taken back.</param>
/// <param name="Changes">What has changed since the person saw the thing, or null if nothing has.</param>
public sealed record ActModel(
    PageFrame Frame,
    Link Back,
    string Explanation,
    IReadOnlyList<ActField> Fields,
    string Token,
    string? Refusal,
    bool Confirming,
    string? Button,
    bool Irreversible,
    ChangesModel? Changes
)
{
    /// <summary>What a person should notice first, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>Mails to read beside the form.</summary>
    public IReadOnlyList<MailTextLine> Beside { get; init; } = [];
}

/// <summary>A field of an act.</summary>
/// <param name="Name">Name in the form.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Value">Its value so far.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Hint">A few words more, or null.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Longest">Most characters.</param>
public sealed record ActField(
    string Name,
    string Label,
    ActFieldKind Kind,
    string Value,
    bool Required,
    string? Hint = null,
    IReadOnlyList<Choice>? Options = null,
    int Longest = 100
)
{
    /// <summary>The value as people read it.</summary>
    public string Shown =>
        Kind == ActFieldKind.Instant && DateTime.TryParse(Value, CultureInfo.InvariantCulture, out var at)
            ? at.ToString(
                at.Second == 0 ? "yyyy年M月d日（ddd）HH:mm" : "yyyy年M月d日（ddd）HH:mm:ss",
                CultureInfo.GetCultureInfo("ja-JP")
            )
            : Options?.FirstOrDefault(option => option.Value == Value)?.Text ?? Value;
}

/// <summary>Ways to fill in a field.</summary>
public enum ActFieldKind
{
    /// <summary>Not at all: it goes along unseen.</summary>
    Hidden,

    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>A whole letter.</summary>
    Letter,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Date and time, in Japan's time.</summary>
    Instant,
}
