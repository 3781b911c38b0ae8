using System.Runtime.CompilerServices;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>The wordings that an option is met in: 有 for あり, 広域リージョン連携 for 広域リージョン連携（代表都道府県）.</summary>
internal static class OptionWords
{
    /// <summary>Worked out once per definition: every box and choice of every file asks for them.</summary>
    private static readonly ConditionalWeakTable<FieldDefinition, FieldWords> Known = [];

    /// <summary>For each option its wordings as label keys.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(FieldDefinition field) => WordsOf(field).Options;

    /// <summary>
    /// The captions that may stand beside the box of a tick: its options, its label and its printed text.
    /// </summary>
    public static IReadOnlyList<string> Captions(FieldDefinition field) => WordsOf(field).Captions;

    /// <summary>
    /// What the blank form prints in or beside the field: its label, and its options as they are printed.
    /// </summary>
    public static IReadOnlyList<string> Beside(FieldDefinition field) => WordsOf(field).Beside;

    /// <summary>What the blank form prints in the field.</summary>
    public static IReadOnlyList<string> Printed(FieldDefinition field) => WordsOf(field).Printed;

    /// <summary>The hint as a label key; empty if there is none.</summary>
    public static string Hint(FieldDefinition field) => WordsOf(field).Hint;

    /// <summary>What the field is called, in compatible letters; the longest first.</summary>
    public static IReadOnlyList<string> Names(FieldDefinition field) => WordsOf(field).Names;

    private static FieldWords WordsOf(FieldDefinition field) =>
        Known.GetValue(field, static field =>
            new(
                OptionsOf(field),
                CaptionsOf(field),
                [.. field.Options.SelectMany(LabelText.Keys)],
                field.Hint is { } hint ? LabelText.Key(hint) : "",
                BesideOf(field),
                [
                    .. field
                        .Aliases.Prepend(field.Label)
                        .Select(UnicodeForms.Compatible)
                        .OrderByDescending(name => name.Length),
                ]
            )
        );

    private static IReadOnlyList<IReadOnlyList<string>> OptionsOf(FieldDefinition field)
    {
        var words = field.Options.Select(Wordings).ToList();
        return
        [
            .. words.Select(
                (own, index) =>
                    (IReadOnlyList<string>)
                        [
                            .. own.Where(word =>
                                !words.Where((_, other) => other != index).Any(other => other.Contains(word))
                            ),
                        ]
            ),
        ];
    }

    private static IReadOnlyList<string> CaptionsOf(FieldDefinition field) =>
        [
            .. field
                .Options.SelectMany(Wordings)
                .Concat(
                    new[] { field.Label, field.Text }.OfType<string>().Concat(field.Aliases).SelectMany(LabelText.Keys)
                )
                .Distinct(),
        ];

    private static IReadOnlyList<string> BesideOf(FieldDefinition field)
    {
        var texts = new[] { field.Label, field.Text, field.Hint }
            .OfType<string>()
            .Concat(field.Aliases)
            .Concat(field.Options)
            .ToList();
        return [.. texts.Concat(field.Options.SelectMany(RemarksIn)).SelectMany(LabelText.Keys).Distinct()];
    }

    /// <summary>
    /// The remark in brackets that an option is printed with, and its beginnings, as people shorten it: （代表）.
    /// </summary>
    private static IEnumerable<string> RemarksIn(string option)
    {
        const int Shortest = 2;
        var remark = option.LastIndexOfAny(['(', '（']) is >= 0 and var open
            ? option[(open + 1)..].TrimEnd(')', '）')
            : "";
        return Enumerable.Range(Shortest, Math.Max(0, remark.Length - 1)).Select(length => remark[..length]);
    }

    private static List<string> Wordings(string option)
    {
        var keys = LabelText.AllKeys(option).ToList();
        foreach (var group in AnswerWords.SameMeaning.Where(group => group.Any(word => keys.Contains(word))))
        {
            keys.AddRange(group.Except(keys).ToList());
        }

        return keys;
    }

    private sealed record FieldWords(
        IReadOnlyList<IReadOnlyList<string>> Options,
        IReadOnlyList<string> Captions,
        IReadOnlyList<string> Printed,
        string Hint,
        IReadOnlyList<string> Beside,
        IReadOnlyList<string> Names
    );
}
