using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// What an ordinary application has ticked that only a wide-area one needs. People tick every box, so that it is
/// mentioned and decides nothing.
/// </summary>
internal static class WideAreaNotes
{
    private static readonly string[] Boxes =
    [
        FormFields.SupportTheme,
        FormFields.SupportConsensus,
        FormFields.SupportDraft,
        FormFields.Requirement(11),
        FormFields.Memorandum2,
        FormFields.Consultation,
    ];

    /// <summary>What the notes look at beside the declaration and the kind.</summary>
    public static IEnumerable<Need> Needs => Boxes.Select(box => new Need(FormFields.Form1, box));

    /// <summary>Info findings <c>field.unusual</c>; the declaration alone is a question to the applicant.</summary>
    public static IEnumerable<Finding> Of(ApplicationCase c)
    {
        if (c.Option(FormFields.Form1, FormFields.ApplicationKind) != FormFields.Ordinary)
            yield break;
        var form = c.NameOf(FormFields.Form1);
        var kind = c.Field(FormFields.Form1, FormFields.ApplicationKind)!;
        var wide = c.OptionLabel(FormFields.Form1, FormFields.ApplicationKind, FormFields.WideArea);
        var declaration = c.Field(FormFields.Form1, FormFields.Declaration)!;
        if (c.Option(FormFields.Form1, FormFields.Declaration) == FormFields.Yes)
            yield return FieldFinding
                .DeclarationOfOtherKind(declaration.Label, declaration.Value!, kind.Label, kind.Value!, wide)
                .About(form, declaration);
        foreach (var box in Boxes)
        {
            if (c.Field(FormFields.Form1, box) is { Value: "true" } ticked)
                yield return FieldFinding.BoxOfOtherKind(ticked.Label, kind.Label, kind.Value!).About(form, ticked);
        }
    }
}
