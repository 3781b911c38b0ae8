using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using static SeisFunctions.Calls.FormFields;

namespace SeisFunctions.Checking;

/// <summary>
/// What the rules ask of a call: the fields that they look at, and the options that they tell apart. Pure.
/// </summary>
public static class RuleNeeds
{
    // What is looked at beside the requirements: the applicant, the bonus, the mandatory item, the consent, the day.
    private static readonly Need[] BesideRequirements =
    [
        new(Form1, Prefecture),
        new(Form2, Prefecture),
        new(Form1, ApplicationKind, Option: Ordinary),
        new(Form1, Declaration, Option: Yes),
        new(Form1, SupportStructure),
        new(Form1, PersonalDataConsent),
        new(Form1, SubmittedOn),
        .. WideAreaNotes.Needs,
    ];

    /// <summary>Every need that the call does not meet, as <c>key: what is wrong</c>.</summary>
    public static IEnumerable<string> FaultsOf(CallDefinition call) =>
        call.Requirements.Count != EligibilityRequirements.Count
            ? []
            : EligibilityRequirements
                .Needs(call)
                .Concat(BesideRequirements)
                .Select(need => FaultOf(need, call))
                .OfType<string>()
                .Distinct();

    private static string? FaultOf(Need need, CallDefinition call)
    {
        if (call.Forms.FirstOrDefault(form => form.Id == need.Form) is not { } form)
            return $"forms: the rules need a form \"{need.Form}\".";
        var fields = need.Table is null
            ? form.Fields
            : form.Tables.FirstOrDefault(table => table.Id == need.Table)?.Columns ?? [];
        if (fields.FirstOrDefault(field => field.Id == need.Field) is not { } field)
            return need.Table is null
                ? $"forms.{need.Form}: the rules need a field \"{need.Field}\"."
                : $"forms.{need.Form}: the rules need a table \"{need.Table}\" with a column \"{need.Field}\".";
        return need.Option is { } option && !field.OptionIds.Contains(option)
            ? $"forms.{need.Form}.{need.Field}.optionIds: the rules need an option \"{option}\"."
            : null;
    }
}
