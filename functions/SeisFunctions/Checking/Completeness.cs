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
        MissingForms(c).Concat(MissingFields(c.Call, [.. c.Application.Forms.Values.Select(version => version.Reading)])).Concat(MandatorySupport(c)).Concat(PersonalData(c)).Concat(SubmissionDay(c));

    private static IEnumerable<Finding> MissingForms(ApplicationCase c) =>
        from form in c.Call.RequiredForms
        where !c.Application.Forms.ContainsKey(form.Id)
        select c.Application.HasUnreadFiles
            ? new Finding("form.missing", Severity.Warning, $"{form.Name}（{form.Title}）を読み取れていません。読み取れなかったファイルがあるため、事務局が確認します。", form.Name)
            : new Finding("form.missing", Severity.Error, $"{form.Name}（{form.Title}）が届いていません。締切までにお送りください。", form.Name);

    /// <summary>The fields that are required and empty, whoever the applicant is.</summary>
    public static IEnumerable<Finding> MissingFields(CallDefinition call, IReadOnlyList<FormReading> readings) =>
        from form in call.Forms
        from filled in readings
        where filled.FormId == form.Id
        from field in form.Fields
        where field.Required && field.Kind != FieldKind.Tick
        let reading = filled[field.Id]
        where reading.Confidence == Confidence.Empty && IsAsked(field, filled)
        select new Finding("field.missing", Severity.Error, $"{form.Name}の「{field.Label}」が記入されていません。", form.Name, reading.Location) { Field = field.Label };

    // Where nobody can tell whether a field is asked for, what makes it unclear is said, and not what depends on it.
    private static bool IsAsked(FieldDefinition field, FormReading filled) => field.RequiredWhen is not { } when || filled[when.Field].Value == when.Is;

    private static IEnumerable<Finding> MandatorySupport(ApplicationCase c)
    {
        if (c.Field(FormFields.Form1, FormFields.SupportStructure) is { } support && NotTicked(support))
            yield return OfTick(c, support, "support.mandatoryNotChosen", $"必須の支援項目「{support.Label}」が選択されていません。");
    }

    private static IEnumerable<Finding> PersonalData(ApplicationCase c)
    {
        if (c.Field(FormFields.Form1, FormFields.PersonalDataConsent) is { } consent && NotTicked(consent))
            yield return OfTick(c, consent, "personalData.noConsent", "個人情報の取扱いへの同意の欄にチェックがありません。");
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
    private static bool NotTicked(FieldReading reading) =>
        reading.Value != "true" && reading.Confidence is not (Confidence.Ambiguous or Confidence.Unreadable);

    private static Finding OfTick(ApplicationCase c, FieldReading reading, string code, string message) =>
        new(code, Severity.Error, message, c.NameOf(FormFields.Form1), reading.Location, reading.Raw) { Field = reading.Label };
}
