using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// Also checked: every required form and field is there, the mandatory support item is chosen, the use of personal data
/// is agreed to.
/// </summary>
internal static class Completeness
{
    // From the date of a paper to the call.
    private const int MostDaysApart = 31;

    public static IEnumerable<Finding> FindingsOf(ApplicationCase c) =>
        MissingForms(c)
            .Concat(BlankForms(c))
            .Concat(MissingTables(c))
            .Concat(MissingFields(c))
            .Concat(MandatorySupport(c))
            .Concat(PersonalData(c))
            .Concat(SubmissionDay(c));

    private static IEnumerable<Finding> MissingForms(ApplicationCase c) =>
        from form in c.Call.RequiredForms
        where !c.Application.Forms.ContainsKey(form.Id)
        select c.Application.HasOnlyLinks ? FormFinding.BehindLink(form.Name, form.Title)
            : c.Application.HasUnreadFiles ? FormFinding.NotRead(form.Name, form.Title)
            : FormFinding.Missing(form.Name, form.Title);

    private static IEnumerable<Finding> BlankForms(ApplicationCase c) =>
        from form in c.Call.Forms
        where c.Application.Forms.TryGetValue(form.Id, out var version) && !version.Reading.HasValues
        select form.Required || c.Application.Forms[form.Id].Reading.IsFilled
            ? FormFinding.Blank(form.Name, form.Title)
            : FormFinding.BlankUnasked(form.Name, form.Title);

    private static IEnumerable<Finding> MissingTables(ApplicationCase c) =>
        from form in c.Call.RequiredForms
        where c.Application.Forms.ContainsKey(form.Id)
        let filled = c.Application.Forms[form.Id].Reading
        where filled.HasValues
        from part in form.Parts
        where part is { IsExample: false, Table: { } table } && filled.Table(table.Id).IsMissing
        select FormFinding.TableMissing(form.Name, part.Title);

    // What a draft of it lacks is told once it is asked for.
    private static bool IsDueLater(FormDefinition form, ApplicationCase c) =>
        !form.Required && c.Call.Collections.Any(collection => collection.Form?.Id == form.Id);

    /// <summary>The fields that are required and empty, whoever the applicant is.</summary>
    private static IEnumerable<Finding> MissingFields(ApplicationCase c) =>
        from form in c.Call.Forms
        where c.Application.Forms.ContainsKey(form.Id) && !IsDueLater(form, c)
        let filled = c.Application.Forms[form.Id].Reading
        where filled.HasValues
        from field in form.Fields
        where field.Required && field.Kind != FieldKind.Tick
        let reading = filled[field.Id]
        where reading.Confidence is Confidence.Blank or Confidence.LabelNotFound && IsAsked(field, filled)
        let finding = reading.Confidence == Confidence.LabelNotFound
            ? FieldFinding.LabelNotFound(form.Name, form.HeadingOf(field)!, field.Label)
            : FieldFinding.Missing(
                form.Name,
                form.HeadingOf(field)!,
                Unanswered.Text(reading, field),
                Advice.For(field)
            )
        select finding.At(form.Name, reading.Location) with
        {
            Field = field.Label,
        };

    // Where nobody can tell whether a field is asked for, what makes it unclear is said, and not what depends on it.
    private static bool IsAsked(FieldDefinition field, FormReading filled) =>
        field.RequiredWhen is not { } when || filled[when.Field].Value == when.Is;

    private static IEnumerable<Finding> MandatorySupport(ApplicationCase c)
    {
        if (NotTicked(c, FieldRole.Mandatory) is var (address, support))
        {
            yield return RequirementFinding
                .SupportNotChosen(
                    c.NameOf(address.Form),
                    c.SectionOf(address),
                    support.Label,
                    Advice.For(c.Call.Field(address))
                )
                .About(c.NameOf(address.Form), support);
        }
    }

    private static IEnumerable<Finding> PersonalData(ApplicationCase c)
    {
        if (NotTicked(c, FieldRole.Consent) is var (address, consent))
        {
            var definition = c.Call.Field(address);
            yield return RequirementFinding
                .NoPersonalDataConsent(
                    c.NameOf(address.Form),
                    c.SectionOf(address),
                    Unanswered.TickText(consent, definition),
                    Advice.For(definition)
                )
                .About(c.NameOf(address.Form), consent);
        }
    }

    /// <summary>
    /// A day on which nobody could have applied. What counts is when the mail was received, so that it is only
    /// mentioned, unless it is one of another fiscal year: the form may be the one of that year's call.
    /// </summary>
    private static IEnumerable<Finding> SubmissionDay(ApplicationCase c)
    {
        if (
            c.Call.FieldWith(FieldRole.SubmittedOn) is { } address
            && c.Field(address) is { Value: { } written } day
            && DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var date
            && (date < DayOf(c.Call.Schedule.OpensAt) || date > DayOf(c.Call.Schedule.Deadline))
        )
            yield return (
                IsOfOtherYear(date, c.Call.Schedule)
                    ? FieldFinding.DayOfOtherYear(day.Label, written)
                    : FieldFinding.DayOutside(day.Label)
            ).About(c.NameOf(address.Form), day);
    }

    // Papers are dated some days before they are sent, also where a fiscal year ends between.
    private static bool IsOfOtherYear(DateOnly day, CallSchedule schedule) =>
        CallYear.Of(day.AddDays(MostDaysApart)) < CallYear.Of(schedule.OpensAt)
        || CallYear.Of(day.AddDays(-MostDaysApart)) > CallYear.Of(schedule.Deadline);

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(JapanTime.Of(instant).DateTime);

    // A mark that is not clear is reported by the reader.
    private static (FieldAddress Address, FieldReading Box)? NotTicked(ApplicationCase c, FieldRole role) =>
        c.Call.FieldWith(role) is { } address
        && c.Field(address)
            is
        {
            Value: not "true",
            Confidence: not (Confidence.Ambiguous or Confidence.Unreadable or Confidence.LabelNotFound)
        } reading
        && c.Application.Forms[address.Form].Reading.HasValues
            ? (address, reading)
            : null;
}
