using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>Also checked: every required form and field is there, the mandatory support item is chosen, the use of personal data is agreed to.</summary>
internal static class Completeness
{
    public static IEnumerable<Finding> FindingsOf(ApplicationCase c) =>
        MissingForms(c).Concat(BlankForms(c)).Concat(MissingTables(c)).Concat(MissingFields(c)).Concat(MandatorySupport(c)).Concat(PersonalData(c)).Concat(SubmissionDay(c));

    /// <summary>Whether nothing at all is filled in: then that is all there is to say about the form.</summary>
    public static bool IsBlank(FormReading reading) =>
        reading.Fields.All(field => field.Value is null or "false" && field.Confidence is not (Confidence.Ambiguous or Confidence.Unreadable))
        && reading.Tables.All(table => table.Rows.Count == 0);

    private static IEnumerable<Finding> MissingForms(ApplicationCase c) =>
        from form in c.Call.RequiredForms
        where !c.Application.Forms.ContainsKey(form.Id)
        select c.Application.HasUnreadFiles
            ? new Finding("form.missing", Severity.Warning, $"{form.Name}（{form.Title}）を読み取れていません。読み取れなかったファイルがあるため、事務局が確認します。", form.Name)
            : new Finding("form.missing", Severity.Error, $"{form.Name}（{form.Title}）がありません。締切までにお送りください。", form.Name);

    private static IEnumerable<Finding> BlankForms(ApplicationCase c) =>
        from form in c.Call.Forms
        where c.Application.Forms.TryGetValue(form.Id, out var version) && IsBlank(version.Reading)
        select new Finding("form.blank", Severity.Error, $"{form.Name}（{form.Title}）に何も記入されていません。記入した{form.Name}をお送りください。", form.Name);

    private static IEnumerable<Finding> MissingTables(ApplicationCase c) =>
        from form in c.Call.RequiredForms
        where c.Application.Forms.ContainsKey(form.Id)
        let filled = c.Application.Forms[form.Id].Reading
        where !IsBlank(filled)
        from part in form.Parts
        where part is { IsExample: false, Table: { } table } && filled.Table(table.Id).IsMissing
        select new Finding("form.tableMissing", Severity.Error, $"{form.Name}に「{part.Title}」の表が見つかりません。{form.Name}の「{part.Title}」に記入して再提出してください。", form.Name) { Field = part.Title };

    /// <summary>The fields that are required and empty, whoever the applicant is.</summary>
    private static IEnumerable<Finding> MissingFields(ApplicationCase c) =>
        from form in c.Call.Forms
        where c.Application.Forms.ContainsKey(form.Id)
        let filled = c.Application.Forms[form.Id].Reading
        where !IsBlank(filled)
        from part in form.Parts
        where !part.IsExample
        from field in part.Fields
        where field.Required && field.Kind != FieldKind.Tick
        let reading = filled[field.Id]
        where reading.Confidence is Confidence.Blank or Confidence.LabelNotFound && IsAsked(field, filled)
        select reading.Confidence == Confidence.LabelNotFound
            ? Of("field.labelNotFound", form, field, reading, $"{form.Name}「{part.Title}」に「{field.Label}」の欄が見つかりません。様式の欄に記入して再提出してください。")
            : Of("field.missing", form, field, reading, $"{form.Name}「{part.Title}」の{Unanswered.Text(reading, field)}{Advice.For(field)}ください。");

    private static Finding Of(string code, FormDefinition form, FieldDefinition field, FieldReading reading, string message) =>
        new(code, Severity.Error, message, form.Name, reading.Location) { Field = field.Label };

    // Where nobody can tell whether a field is asked for, what makes it unclear is said, and not what depends on it.
    private static bool IsAsked(FieldDefinition field, FormReading filled) => field.RequiredWhen is not { } when || filled[when.Field].Value == when.Is;

    private static IEnumerable<Finding> MandatorySupport(ApplicationCase c)
    {
        if (c.Field(FormFields.Form1, FormFields.SupportStructure) is { } support && NotTicked(c, support))
            yield return OfTick(c, support, "support.mandatoryNotChosen", $"「{support.Label}」（必須の支援）が選択されていません。");
    }

    private static IEnumerable<Finding> PersonalData(ApplicationCase c)
    {
        if (c.Field(FormFields.Form1, FormFields.PersonalDataConsent) is { } consent && NotTicked(c, consent))
            yield return OfTick(c, consent, "personalData.noConsent", Unanswered.TickText(consent, c.DefinitionOf(FormFields.Form1, FormFields.PersonalDataConsent)));
    }

    /// <summary>A day on which nobody could have applied. What counts is when the mail was received, so that it is only mentioned.</summary>
    private static IEnumerable<Finding> SubmissionDay(ApplicationCase c)
    {
        if (c.Field(FormFields.Form1, FormFields.SubmittedOn) is { Value: { } written } day
            && DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var date && (date < DayOf(c.Call.Schedule.OpensAt) || date > DayOf(c.Call.Schedule.Deadline)))
            yield return new("field.unusual", Severity.Info, $"「{day.Label}」が公募期間中の日ではありません。書き間違いでないか確認してください。",
                c.NameOf(FormFields.Form1), day.Location, day.Raw)
            { Field = day.Label };
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(JapanTime.Of(instant).DateTime);

    // A mark that is not clear is reported by the reader as field.ambiguous.
    private static bool NotTicked(ApplicationCase c, FieldReading reading) =>
        reading.Value != "true" && reading.Confidence is not (Confidence.Ambiguous or Confidence.Unreadable or Confidence.LabelNotFound) && !IsBlank(c.Application.Forms[FormFields.Form1].Reading);

    private static Finding OfTick(ApplicationCase c, FieldReading reading, string code, string message) =>
        new(code, Severity.Error, $"{c.NameOf(FormFields.Form1)}「{c.SectionOf(FormFields.Form1, reading.Id)}」の{message}{Advice.For(c.DefinitionOf(FormFields.Form1, reading.Id))}ください。", c.NameOf(FormFields.Form1), reading.Location, reading.Raw) { Field = reading.Label };
}
