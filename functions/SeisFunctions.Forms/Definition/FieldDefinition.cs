using System.Collections.ObjectModel;

namespace SeisFunctions.Forms.Definition;

/// <summary>One entry (記入欄) of a form, or one column of a table.</summary>
public sealed record FieldDefinition
{
    /// <summary>
    /// Stable name that rules and content control tags use, ASCII: <c>contactEmail</c>. Unique within a form.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Label that names the field to people and in JSON: メールアドレス. Unique within a form.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// Text printed on the form in place of <see cref="Label"/> where that is longer: the wording of a requirement.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>What kind of value is expected.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>
    /// What the intake asks this field for, or null. Once among the fields of a form, and once in each table.
    /// </summary>
    public FieldRole? Role { get; init; }

    /// <summary>Other wordings of the label met in the wild or in earlier editions.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// The options of a choice in printed order; the single caption beside the box of a tick (確認, 同意する).
    /// </summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>
    /// What rules call the options, in their order, so that the printed words may change freely; empty where no rule
    /// asks.
    /// </summary>
    public IReadOnlyList<string> OptionIds { get; init; } = [];

    /// <summary>The ids of those options that the intake asks for.</summary>
    public IReadOnlyDictionary<OptionRole, string> OptionRoles { get; init; } =
        ReadOnlyDictionary<OptionRole, string>.Empty;

    /// <summary>
    /// Whether the field must be filled. With <see cref="RequiredWhen"/>, only if that condition holds.
    /// </summary>
    public bool Required { get; init; }

    /// <summary>
    /// The field applies only if another field of the form has this value; else an empty one is "not applicable".
    /// </summary>
    public FieldCondition? RequiredWhen { get; init; }

    /// <summary>
    /// Whether なし is an answer like any other (there is no such structure) and not one that says nothing.
    /// </summary>
    public bool MayBeNone { get; init; }

    /// <summary>
    /// What the value is put together from, where people give each piece a place of its own (職, 氏名): for each piece the
    /// captions it is met under.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Pieces { get; init; } = [];

    /// <summary>
    /// Id of the field whose reading in kana this one is: people write it in brackets behind the name.
    /// </summary>
    public string? ReadingOf { get; init; }

    /// <summary>Printed small beside or inside the empty field; placeholder text is never a value.</summary>
    public string? Hint { get; init; }

    /// <summary>Lines left to write in on the blank Word form, where the answer is a long text.</summary>
    public int Lines { get; init; } = 6;

    /// <summary>Most characters accepted; longer values are reported, never cut.</summary>
    public int MaxLength { get; init; } = 4000;

    /// <summary>The options as they stand in a sentence: 「あり」「なし」.</summary>
    internal string QuotedOptions => string.Concat(Options.Select(option => $"「{option}」"));

    /// <summary>Id of the option with this text, or null.</summary>
    public string? OptionId(string? label) =>
        OptionIds.Zip(Options).Where(pair => pair.Second == label).Select(pair => pair.First).FirstOrDefault();

    /// <summary>Text of the option with this role, or null.</summary>
    public string? OptionLabel(OptionRole role) => OptionRoles.TryGetValue(role, out var id) ? OptionLabel(id) : null;

    /// <summary>Text of the option with this id.</summary>
    public string OptionLabel(string id) => OptionIds.Zip(Options).First(pair => pair.First == id).Second;
}
