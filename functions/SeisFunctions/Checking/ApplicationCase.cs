using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// All that the rules look at: the application, the call, and the municipalities as the reference list knows them.
/// </summary>
internal sealed record ApplicationCase(Application Application, CallDefinition Call, MunicipalityList Municipalities)
{
    /// <summary>What stands around the application.</summary>
    public Circumstances Circumstances { get; init; } = Circumstances.None;

    /// <summary>Whose application it is; null in a trial of forms that do not tell.</summary>
    public Applicant? Applicant => Application.Applicant == Applicant.Unknown ? null : Application.Applicant;

    /// <summary>The prefecture that the applicant is, or null.</summary>
    public Prefecture? Prefecture => Call.PrefectureOf(Applicant);

    /// <summary>
    /// Earlier selections of the applicant, the latest first; null if the call has no records at all.
    /// </summary>
    public IReadOnlyList<PastSelection>? PastSelections =>
        Call.PastSelections is not { } records
            ? null
            :
            [
                .. records
                    .Where(past => past.Applicant == Application.Applicant.Code)
                    .OrderByDescending(past => past.FiscalYear),
            ];

    /// <summary>Whether it is an application of several applicants, where the call knows such.</summary>
    public bool IsWideArea =>
        Call.FieldWith(OptionRole.WideArea) is { } kind && Chose(kind, OptionRole.WideArea) == true;

    /// <summary>The field, or null if its form is missing.</summary>
    public FieldReading? Field(FieldAddress address) => Application.Field(address.Form, address.Field);

    /// <summary>The field with this role, or null if there is none, or its form is missing.</summary>
    public FieldReading? Field(FieldRole role) => Call.FieldWith(role) is { } address ? Field(address) : null;

    /// <summary>Id of the option that is chosen in a field, or null.</summary>
    public string? Option(FieldAddress address) =>
        Field(address) is { } reading ? Call.Field(address).OptionId(reading.Value) : null;

    /// <summary>Whether the option with this role is chosen in a field; null where the field has none such.</summary>
    public bool? Chose(FieldAddress address, OptionRole role) =>
        Call.Field(address).OptionRoles.TryGetValue(role, out var id) ? Option(address) == id : null;

    /// <summary>Printed heading of the section that a field stands in.</summary>
    public string SectionOf(FieldAddress address) =>
        Call.Form(address.Form).HeadingOf(Call.Field(address))!;

    /// <summary>Printed heading of the section that a table stands in.</summary>
    public string SectionOf(TableAddress address) =>
        Call.Form(address.Form).Parts.First(part => part.Table?.Id == address.Table).Title;

    /// <summary>
    /// Form and section of a field, in brackets, by the name and label that people know; empty if it is none.
    /// </summary>
    public string SectionBehind(string? formName, string? label) =>
        Call.Forms.FirstOrDefault(form => form.Name == formName) is { } form
        && form
            .Fields.Concat(form.Tables.SelectMany(table => table.Columns))
            .FirstOrDefault(field => field.Label == label) is { } found
            ? $"（{formName}「{form.HeadingOf(found)}」）"
            : "";

    /// <summary>The prefectures that a field names, without the applicant.</summary>
    public IReadOnlyList<Prefecture> PrefecturesIn(FieldAddress address) =>
        Field(address)?.Value is not { } named
            ? []
            :
            [
                .. named
                    .Split('、')
                    .Select(name => Call.Gazetteer.Prefectures.FirstOrDefault(place => place.Name == name))
                    .OfType<Prefecture>()
                    .Where(place => place != Prefecture),
            ];

    /// <summary>Name of a form as people know it.</summary>
    public string NameOf(string form) => Call.Form(form).Name;

    /// <summary>Why something cannot be judged as long as nobody knows whose application it is.</summary>
    public Reason ApplicantUnknown(string text)
    {
        var applicant = Call.FieldWith(FieldRole.Applicant);
        return new($"どの{Call.Applicants.Noun}の申請か分からないため、{text}")
        {
            Form = applicant is null ? null : NameOf(applicant.Form),
            Field = applicant is null ? null : Call.Field(applicant).Label,
            IsToldBy = ApplicantFinding.LeavesUnknown,
        };
    }
}
