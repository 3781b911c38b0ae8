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
                    .Where(past => past.Prefecture == Application.Applicant.Code)
                    .OrderByDescending(past => past.FiscalYear),
            ];

    /// <summary>Whether 様式1 asks for wide-area support.</summary>
    public bool IsWideArea => Option(FormFields.Form1, FormFields.ApplicationKind) == FormFields.WideArea;

    /// <summary>The field, or null if its form is missing.</summary>
    public FieldReading? Field(string form, string field) => Application.Field(form, field);

    /// <summary>Id of the option that is chosen in a field, or null.</summary>
    public string? Option(string form, string field) =>
        Field(form, field) is { } reading ? Definition(form, field).OptionId(reading.Value) : null;

    /// <summary>Id of the option that is chosen in a cell of a table, or null.</summary>
    public string? OptionIn(string form, string table, FieldReading cell) =>
        Definition(form, cell.Id, table).OptionId(cell.Value);

    /// <summary>The words of an option.</summary>
    public string OptionLabel(string form, string field, string option, string? table = null) =>
        Definition(form, field, table).OptionLabel(option);

    /// <summary>Label of a field, or of a column of a table.</summary>
    public string LabelOf(string form, string field, string? table = null) => Definition(form, field, table).Label;

    /// <summary>Labels of the columns of a table.</summary>
    public IEnumerable<string> ColumnsOf(string form, string table) =>
        Form(form).Tables.First(definition => definition.Id == table).Columns.Select(column => column.Label);

    /// <summary>Printed heading of the section that a field or a table stands in.</summary>
    public string SectionOf(string form, string idOfFieldOrTable) =>
        Form(form)
            .Parts.First(part =>
                part.Table?.Id == idOfFieldOrTable || part.Fields.Any(field => field.Id == idOfFieldOrTable)
            )
            .Title;

    /// <summary>
    /// Form and section of a field, in brackets, by the name and label that people know; empty if it is none.
    /// </summary>
    public string SectionBehind(string? formName, string? label) =>
        Call
            .Forms.FirstOrDefault(form => form.Name == formName)
            ?.Parts.FirstOrDefault(part =>
                !part.IsExample && part.Fields.Concat(part.Table?.Columns ?? []).Any(field => field.Label == label)
            )
            is { } part
            ? $"（{formName}「{part.Title}」）"
            : "";

    /// <summary>Whether a field lists prefectures.</summary>
    public bool IsPrefectures(string form, string field) => Definition(form, field).Kind == FieldKind.Prefectures;

    /// <summary>The prefectures that a field names, without the applicant.</summary>
    public IReadOnlyList<Prefecture> PrefecturesIn(string form, string field) =>
        Field(form, field)?.Value is not { } named
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
    public string NameOf(string form) => Form(form).Name;

    /// <summary>Why something cannot be judged as long as nobody knows whose application it is.</summary>
    public Reason ApplicantUnknown(string text) =>
        new($"どの都道府県の申請か分からないため、{text}")
        {
            Form = NameOf(FormFields.Form1),
            Field = LabelOf(FormFields.Form1, FormFields.Prefecture),
            IsToldBy = ApplicantFinding.LeavesUnknown,
        };

    private FormDefinition Form(string form) => Call.Form(form);

    /// <summary>Definition of a field.</summary>
    public FieldDefinition DefinitionOf(string form, string field, string? table = null) =>
        Definition(form, field, table);

    private FieldDefinition Definition(string form, string field, string? table = null) =>
        table is null
            ? Form(form).Fields.First(definition => definition.Id == field)
            : Form(form).Tables.First(definition => definition.Id == table).Columns.First(column => column.Id == field);
}
