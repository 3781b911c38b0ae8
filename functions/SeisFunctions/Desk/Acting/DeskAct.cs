using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Acting;

/// <summary>An act that the desk offers on some page.</summary>
/// <param name="Word">Word in its path.</param>
/// <param name="Title">What people read on the button and above the form.</param>
/// <param name="Explanation">What it does.</param>
/// <param name="Fields">What must be filled in, beside name and note.</param>
/// <param name="RunAsync">Does it, and says why not; by <see cref="Storing.ActPerforming"/>, which does nothing where the
/// act only asks.</param>
internal sealed record DeskAct(
    string Word,
    string Title,
    string Explanation,
    IReadOnlyList<ActField> Fields,
    Func<IReadOnlyDictionary<string, string>, Act, CancellationToken, Task<Refusal?>> RunAsync
)
{
    /// <summary>What people read at the field for the note.</summary>
    public string NoteLabel { get; init; } = "理由";

    /// <summary>What stands in the field for the note as long as nobody has written there.</summary>
    public string NoteValue { get; init; } = "";

    /// <summary>A few words more on the note, or null.</summary>
    public string? NoteHint { get; init; } = "操作記録に残ります。";

    /// <summary>
    /// What stands on the button of an act that is done at once; null where it is shown once more to be confirmed.
    /// </summary>
    public string? Button { get; init; }

    /// <summary>Whether it takes a note at all.</summary>
    public bool TakesNote { get; init; } = true;

    /// <summary>Bytes of its form.</summary>
    public int MostBytes { get; init; } = DeskDoor.MostBytes;

    /// <summary>Fields of its form, with those that go along unseen.</summary>
    public int MostFields { get; init; } = DeskDoor.MostFields;

    /// <summary>What a person should notice first, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>Mails to read beside the form.</summary>
    public IReadOnlyList<MailTextLine> Beside { get; init; } = [];

    /// <summary>Where it leads once it is done; null for where the person came from.</summary>
    public Func<string?> Next { get; init; } = () => null;

    /// <summary>
    /// The same act once something is filled in: with what speaks against that, and what follows from it.
    /// </summary>
    public Func<DeskAct, IReadOnlyDictionary<string, string>, CancellationToken, Task<DeskAct>>? FilledInAsync
    {
        get;
        init;
    }

    /// <summary>Whether it must say why.</summary>
    public bool NoteRequired { get; init; }

    /// <summary>Whether it cannot be taken back.</summary>
    public bool Irreversible { get; init; }

    /// <summary>
    /// The same where something speaks against it: a person says that it is meant, and why, before it is done.
    /// </summary>
    /// <param name="label">What is to be confirmed.</param>
    /// <param name="against">What speaks against it.</param>
    /// <param name="meant">What the person says.</param>
    /// <param name="names">The names that are confirmed by that.</param>
    public DeskAct Confirming(string label, string against, string meant, IReadOnlyList<string> names)
    {
        var told = string.Join('、', names);
        return this with
        {
            Fields =
            [
                .. Fields,
                new(
                    Names,
                    label,
                    ActFieldKind.Choice,
                    "",
                    true,
                    against,
                    [new(told, meant, false)]
                ),
            ],
            RunAsync = (values, who, cancellation) =>
                RunAsync(
                    values,
                    who with
                    {
                        Confirmed = values.GetValueOrDefault(Names) == told ? names : [],
                    },
                    cancellation
                ),
            TakesNote = true,
            NoteRequired = true,
        };
    }

    private const string Names = "names";
}
