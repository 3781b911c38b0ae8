using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>What a rule makes of an application: an outcome, why, and on what it rests.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Evidence">The fields looked at.</param>
internal sealed record Opinion(
    RequirementOutcome Outcome,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Evidence> Evidence
)
{
    /// <summary>In order.</summary>
    public static Opinion Satisfied(string text, params IEnumerable<Evidence> evidence) =>
        new(RequirementOutcome.Satisfied, [new(text)], [.. evidence]);

    /// <summary>Definitely not so.</summary>
    public static Opinion NotSatisfied(Reason reason, params IEnumerable<Evidence> evidence) =>
        new(RequirementOutcome.NotSatisfied, [reason], [.. evidence]);

    /// <summary>A person must look.</summary>
    public static Opinion NeedsReview(Reason reason, params IEnumerable<Evidence> evidence) =>
        new(RequirementOutcome.NeedsReview, [reason], [.. evidence]);

    /// <summary>
    /// The outcome that the reasons found give: any makes it a person's question, none leaves it satisfied.
    /// </summary>
    public static Opinion Review(IReadOnlyList<Reason> doubts, string satisfied, IReadOnlyList<Evidence> evidence) =>
        doubts.Count > 0 ? new(RequirementOutcome.NeedsReview, doubts, evidence) : Satisfied(satisfied, evidence);

    /// <summary>
    /// The form that the rule looks at is missing, so that nothing is known; if a file could not be opened, it may be
    /// in there.
    /// </summary>
    public static Opinion WithoutForm(ApplicationCase c, string form)
    {
        var name = c.NameOf(form);
        return NeedsReview(
            new(
                c.Application.HasOnlyLinks
                    ? $"{name}を受け取っていません。リンク先にあるファイルを確認する必要があります。"
                : c.Application.HasUnreadFiles
                    ? $"{name}を読み取れていません。読み取れなかったファイルを確認する必要があります。"
                    : $"{name}が提出されていないため、判断できません。"
            )
            {
                Form = name,
            }
        );
    }

    /// <summary>The first of the forms of these fields that is missing; null where all are there.</summary>
    public static Opinion? WithoutForms(ApplicationCase c, IEnumerable<FieldAddress> fields) =>
        fields.FirstOrDefault(field => !c.Application.Forms.ContainsKey(field.Form)) is { } missing
            ? WithoutForm(c, missing.Form)
            : null;

    /// <summary>
    /// The table that the rule looks at cannot be looked at: its form is missing, or has no such table. Null where it
    /// is there.
    /// </summary>
    public static Opinion? WithoutTable(ApplicationCase c, TableAddress table)
    {
        if (!c.Application.Forms.TryGetValue(table.Form, out var version))
            return WithoutForm(c, table.Form);
        var (name, section) = (c.NameOf(table.Form), c.SectionOf(table));
        return version.Reading.Table(table.Table).IsMissing
            ? NeedsReview(
                new($"{name}に「{section}」の表が見つからないため、判断できません。") { Form = name, Field = section }
            )
            : null;
    }

    /// <summary>
    /// The field holds nothing that was read with certainty, so that nothing is decided on it; null if it was, or if it
    /// is blank.
    /// </summary>
    public static Opinion? Doubtful(string form, FieldReading reading) =>
        reading switch
        {
            { Value: not null } => null,
            { Confidence: Confidence.Ambiguous or Confidence.Unreadable } => NeedsReview(
                Reason.About(form, reading, $"「{reading.Label}」の記入を読み取れません。"),
                Domain.Evidence.Of(form, reading)
            ),
            { Confidence: Confidence.LabelNotFound } => NeedsReview(
                Reason.About(form, reading, $"「{reading.Label}」の欄が見つかりません。"),
                Domain.Evidence.Of(form, reading)
            ),
            _ => null,
        };
}
