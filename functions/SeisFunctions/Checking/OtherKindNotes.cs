using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// What an application has ticked that only one of another kind needs. People tick every box, so that it is mentioned
/// and decides nothing. Which boxes those are follows from the requirements that apply to one kind of application, and
/// from the fields that are asked for of it.
/// </summary>
internal static class OtherKindNotes
{
    /// <summary>Info findings <c>field.unusual</c>; the declaration alone is a question to the applicant.</summary>
    public static IEnumerable<Finding> Of(ApplicationCase c)
    {
        var rules = RequirementRules.Of(c.Call);
        var due = rules.SelectMany(rule => BoxesIn(rule, c)).ToHashSet();
        return Declaration(c)
            .Concat(
                rules
                    .SelectMany(rule => rule.Tree())
                    .OfType<When>()
                    .Where(when => IsOfOtherKind(when, c))
                    .SelectMany(when => Boxes((OneOf)when.If, when.Then, due, c))
                    .Distinct()
            );
    }

    // Where the option of wide-area applications is not the one chosen.
    private static IEnumerable<Finding> Declaration(ApplicationCase c)
    {
        if (
            c.Call.FieldWith(FieldRole.Declaration) is { } address
            && c.Chose(address, OptionRole.Yes) == true
            && c.Call.FieldWith(OptionRole.WideArea) is { } kind
            && c.Option(kind) is not null
            && c.Chose(kind, OptionRole.WideArea) == false
        )
        {
            var (declaration, choice) = (c.Field(address)!, c.Field(kind)!);
            yield return FieldFinding
                .DeclarationOfOtherKind(
                    declaration.Label,
                    declaration.Value!,
                    choice.Label,
                    choice.Value!,
                    c.Call.Field(kind).OptionLabel(OptionRole.WideArea)!
                )
                .About(c.NameOf(address.Form), declaration);
        }
    }

    private static IEnumerable<Finding> Boxes(OneOf kind, Rule then, HashSet<FieldAddress> due, ApplicationCase c)
    {
        var (choice, form) = (c.Field(kind.Field)!, c.Call.Form(kind.Field.Form));
        string[] labels = [.. kind.Options.Select(c.Call.Field(kind.Field).OptionLabel)];
        var asked = BoxesIn(then, c).Except(due).ToHashSet();
        return
            from box in form.Fields
            where box.Kind == FieldKind.Tick
            let address = new FieldAddress(form.Id, box.Id)
            where
                asked.Contains(address)
                || (box.RequiredWhen is { } when && when.Field == kind.Field.Field && labels.Contains(when.Is))
            let ticked = c.Field(address)
            where ticked is { Value: "true" }
            select FieldFinding.BoxOfOtherKind(ticked.Label, choice.Label, choice.Value!).About(form.Name, ticked);
    }

    // Those that the rule asks for of this application.
    private static IEnumerable<FieldAddress> BoxesIn(Rule rule, ApplicationCase c) =>
        rule is Ticked box ? [box.Field]
        : rule is When when && IsOfOtherKind(when, c) ? []
        : rule.Parts.SelectMany(part => BoxesIn(part.Rule, c));

    private static bool IsOfOtherKind(When when, ApplicationCase c) =>
        when.If is OneOf kind && c.Option(kind.Field) is { } chosen && !kind.Options.Contains(chosen);
}
