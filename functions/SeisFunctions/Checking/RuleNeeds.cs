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

    /// <summary>Every need that the call does not meet.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call) =>
        call.Requirements.Count != EligibilityRequirements.Count
            ? []
            : EligibilityRequirements
                .Needs(call)
                .Concat(BesideRequirements)
                .Select(need => FaultOf(need, call))
                .OfType<CallFault>()
                .Distinct();

    private static CallFault? FaultOf(Need need, CallDefinition call)
    {
        if (call.Forms.FirstOrDefault(form => form.Id == need.Form) is not { } form)
            return Lacks("forms", "a form", need.Form, call.Forms.Select(one => one.Id));
        var (table, fields) = (form.Tables.FirstOrDefault(one => one.Id == need.Table), form.Fields);
        if (need.Table is not null && table is null)
            return Lacks("parts", "a table", need.Table, form.Tables.Select(one => one.Id));
        fields = table?.Columns ?? fields;
        var (key, kind) = table is null ? ("parts", "a field") : (need.Table!, "a column");
        if (fields.FirstOrDefault(one => one.Id == need.Field) is not { } field)
            return Lacks(key, kind, need.Field, fields.Select(one => one.Id));
        return need.Option is { } option && !field.OptionIds.Contains(option)
            ? Lacks($"{field.Id}.optionIds", "an option", option, field.OptionIds)
            : null;

        CallFault Lacks(string at, string what, string id, IEnumerable<string> there) =>
            new(at, $"the rules need {what} \"{id}\".{Instead(id, there)}") { Form = need.Form };
    }

    private static string Instead(string id, IEnumerable<string> there) =>
        Nearest.Of(id, there) is { } nearest ? $" There is \"{nearest}\"." : "";
}
