using SeisFunctions.Calls;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>
/// Builds an application in memory, with blank forms to begin with: what rules look at, without any file.
/// </summary>
internal sealed class CaseBuilder
{
    private readonly Dictionary<(string Form, string Field), FieldReading> _fields = [];
    private readonly Dictionary<string, List<Dictionary<string, string>>> _rows = [];
    private readonly HashSet<string> _missing = [];
    private readonly HashSet<string> _lostTables = [];
    private readonly List<Finding> _findings = [];
    private readonly List<FileFormat> _papers = [];
    private readonly List<FormPart> _parts = [];
    private string? _applicant = "島根県";
    private CallDefinition _call = Sample.Call;
    private Circumstances _circumstances = Circumstances.None;
    private int _revision = 1;

    /// <summary>A field of 様式1 by its id.</summary>
    public static FieldAddress At(string field) => new(FormFields.Form1, field);

    public CaseBuilder Call(Func<CallDefinition, CallDefinition> change) => Do(() => _call = change(_call));

    public CaseBuilder Applicant(string? name) => Do(() => _applicant = name);

    public CaseBuilder Records(params PastSelection[] records) =>
        Do(() => _call = _call with { PastSelections = records });

    /// <summary>The call brings a reference table, looked up by its first column.</summary>
    public CaseBuilder Table(string name, string[] columns, params string[][] rows) =>
        Do(() =>
            _call = _call with
            {
                Tables = new Dictionary<string, ReferenceTable>(_call.Tables)
                {
                    [name] = new(
                        columns,
                        columns[0],
                        [
                            .. rows.Select(
                                (row, at) => new ReferenceRow(at + 2, columns.Zip(row).ToDictionary(one => one.First, one => one.Second))
                            ),
                        ]
                    )
                    {
                        Name = columns.Contains("name") ? "name" : null,
                    },
                },
            }
        );

    /// <summary>These prefectures name the applicant as a partner in their own wide-area applications.</summary>
    public CaseBuilder NamedBy(params string[] codes) =>
        Do(() => _circumstances = _circumstances with { NamedBy = codes });

    /// <summary>A person says so.</summary>
    public CaseBuilder Said(PersonsWord word) =>
        Do(() => _circumstances = _circumstances with { Words = [.. _circumstances.Words, word] });

    /// <summary>So many submissions have come in.</summary>
    public CaseBuilder Revision(int revision) => Do(() => _revision = revision);

    /// <summary>The form has not come.</summary>
    public CaseBuilder Without(string form) => Do(() => _missing.Add(form));

    /// <summary>The file has no such table.</summary>
    public CaseBuilder WithoutTable(string table) => Do(() => _lostTables.Add(table));

    /// <summary>A file came that nobody could open.</summary>
    public CaseBuilder WithUnreadFile() => Do(() => _findings.Add(new("file.password", Severity.Error, "")));

    /// <summary>A file that holds no form came with it.</summary>
    public CaseBuilder WithPaper(FileFormat format) => Do(() => _papers.Add(format));

    public CaseBuilder Field(string field, string value, string form = FormFields.Form1) =>
        value.Length == 0
            ? Do(() => _fields.Remove((form, field)))
            : Reading(form, field, value, value, Confidence.Exact);

    public CaseBuilder Unclear(string field, string raw = "？", string form = FormFields.Form1) =>
        Reading(form, field, null, raw, Confidence.Ambiguous);

    public CaseBuilder Unreadable(string field, string raw = "あとで", string form = FormFields.Form1) =>
        Reading(form, field, null, raw, Confidence.Unreadable);

    /// <summary>All options are left standing, none is chosen.</summary>
    public CaseBuilder Left(string field, string raw, string form = FormFields.Form1) =>
        Reading(form, field, null, raw, Confidence.Blank);

    /// <summary>The form has lost the field's label.</summary>
    public CaseBuilder Lost(string field, string form = FormFields.Form1) =>
        Do(() => _fields[(form, field)] = new(field, LabelOf(form, field), null, "", null, Confidence.LabelNotFound));

    /// <summary>A row; columns that are not named are blank, and a value that begins with ？ is unclear.</summary>
    public CaseBuilder Row(string table, params (string Column, string Value)[] cells) =>
        Do(() =>
        {
            if (!_rows.TryGetValue(table, out var rows))
                _rows[table] = rows = [];
            rows.Add(cells.ToDictionary(cell => cell.Column, cell => cell.Value));
        });

    /// <summary>A row of the list, complete and consenting.</summary>
    public CaseBuilder Municipality(
        string name,
        string consent = "true",
        string issues = "通院が困難",
        string support = "体制の検討"
    ) =>
        Row(
            FormFields.Municipalities,
            ("municipality", name),
            ("consent", consent),
            ("issues", issues),
            ("support", support)
        );

    public CaseBuilder Department(string kind, string department) =>
        Row(FormFields.Structure, ("kind", kind), ("department", department));

    /// <summary>A later list lacks these, and is in such a state.</summary>
    public CaseBuilder LaterListWithout(FormPartState state, params string[] names) =>
        Do(() =>
            _parts.Add(
                new("s2", FormFields.Form2, "", state, "s1", HoldReason.Partial)
                {
                    Gone = names,
                }
            )
        );

    public Application Application() =>
        new()
        {
            Applicant = _applicant is null
                ? Domain.Applicant.Unknown
                : _call.Applicants.All.First(one => one.Name == _applicant),
            Forms = _call
                .RequiredForms.Where(form => !_missing.Contains(form.Id))
                .ToDictionary(
                    form => form.Id,
                    form => new FormVersion("s1", Sample.Midway, "様式", "", ReadingOf(form))
                ),
            SubmissionFindings = _findings,
            Papers = _papers,
            Parts = _parts,
            Submissions = [.. Enumerable.Range(1, _revision).Select(number => $"s{number}")],
            ReceivedAt = Sample.Midway,
        };

    public ApplicationCase Build()
    {
        var application = Application();
        var c = new ApplicationCase(application, _call, MunicipalityList.None) { Circumstances = _circumstances };
        return c with { Municipalities = MunicipalityRows.Resolve(application, c.Prefecture, _call) };
    }

    public Verdict Check() => ApplicationCheck.Check(Application(), _call, _circumstances);

    private FormReading ReadingOf(FormDefinition form) =>
        new(
            form.Id,
            form.Name,
            form.Edition,
            [
                .. form.Fields.Select(field =>
                    _fields.GetValueOrDefault((form.Id, field.Id)) ?? Blank(field, $"{form.Name} {field.Id}")
                ),
            ],
            [
                .. form.Tables.Select(table => new TableReading(
                    table.Id,
                    [
                        .. _rows
                            .GetValueOrDefault(table.Id, [])
                            .Select((row, index) => RowOf(table, row, $"{table.Id}!{index + 8}")),
                    ]
                )
                {
                    IsMissing = _lostTables.Contains(table.Id),
                }),
            ],
            []
        );

    private static RowReading RowOf(TableDefinition table, Dictionary<string, string> row, string place) =>
        new(
            place,
            [
                .. table.Columns.Select(column =>
                    !row.TryGetValue(column.Id, out var value) || value.Length == 0
                        ? Blank(column, $"{place}{column.Id}")
                    : value.StartsWith('？')
                        ? new(column.Id, column.Label, null, value, $"{place}{column.Id}", Confidence.Ambiguous)
                    : new FieldReading(
                        column.Id,
                        column.Label,
                        Labelled(column, value),
                        Labelled(column, value),
                        $"{place}{column.Id}",
                        Confidence.Exact
                    )
                ),
            ]
        );

    private static FieldReading Blank(FieldDefinition field, string place) =>
        new(
            field.Id,
            field.Label,
            field.Kind == FieldKind.Tick ? "false" : null,
            "",
            place,
            field.Kind == FieldKind.Tick ? Confidence.Exact : Confidence.Blank
        );

    private CaseBuilder Reading(string form, string field, string? value, string raw, Confidence confidence) =>
        Do(() =>
            _fields[(form, field)] = new(
                field,
                LabelOf(form, field),
                value is null ? null : Labelled(Definition(form, field), value),
                raw,
                $"{form} {field}",
                confidence
            )
        );

    private static string Labelled(FieldDefinition field, string value) =>
        field.OptionIds.Contains(value) ? field.OptionLabel(value) : value;

    private string LabelOf(string form, string field) => Definition(form, field).Label;

    private FieldDefinition Definition(string form, string field) =>
        _call.Form(form).Fields.First(one => one.Id == field);

    private CaseBuilder Do(Action change)
    {
        change();
        return this;
    }
}
