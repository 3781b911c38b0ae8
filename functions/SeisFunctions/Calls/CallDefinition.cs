using System.Collections.ObjectModel;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>
/// A call for applications (公募) as data: everything that changes from year to year. Read once at start by
/// <see cref="CallLoader"/>.
/// </summary>
public sealed record CallDefinition
{
    /// <summary>Stable name, lower-case ASCII: <c>seis-r8</c>. Part of every storage key.</summary>
    public required string Id { get; init; }

    /// <summary>Name that people know.</summary>
    public required string Name { get; init; }

    /// <summary>When it takes applications in, as published. An extension stands in the call's row.</summary>
    public required CallSchedule Schedule { get; init; }

    /// <summary>Words that the subject of an application carries before the name of the applicant.</summary>
    public required string Subject { get; init; }

    /// <summary>Who signs the letters.</summary>
    public required Secretariat Secretariat { get; init; }

    /// <summary>
    /// What personal data is used for (個人情報の利用目的), one sentence each; empty where no consent is asked on handing
    /// in by the browser.
    /// </summary>
    public IReadOnlyList<string> PersonalData { get; init; } = [];

    /// <summary>The forms, in printed order.</summary>
    public required IReadOnlyList<FormDefinition> Forms { get; init; }

    /// <summary>The requirements, in printed order.</summary>
    public required IReadOnlyList<RequirementDefinition> Requirements { get; init; }

    /// <summary>The letters by kind.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterTemplate> Letters { get; init; }

    /// <summary>What officers may ask applicants for.</summary>
    public MendingRules Mending { get; init; } = new();

    /// <summary>When applicants are reminded of the deadline.</summary>
    public ReminderRules Reminders { get; init; } = new();

    /// <summary>How applicants are told whether they are selected.</summary>
    public ResultRules Results { get; init; } = new();

    /// <summary>What selected applicants hand in after the closing.</summary>
    internal IReadOnlyList<CollectionDefinition> Collections { get; init; } = [];

    /// <summary>
    /// The fiscal years of the calls before this one; null if they are not told, so that no stated year is doubted.
    /// </summary>
    public FiscalYearRange? SelectionYears { get; init; }

    /// <summary>The reference tables, by name.</summary>
    public IReadOnlyDictionary<string, ReferenceTable> Tables { get; init; } =
        ReadOnlyDictionary<string, ReferenceTable>.Empty;

    /// <summary>
    /// Applicants selected in earlier years; null if the secretariat has loaded no records, which is not the same as
    /// none.
    /// </summary>
    public IReadOnlyList<PastSelection>? PastSelections { get; init; }

    /// <summary>The briefing, with its registration; null in a call without one.</summary>
    public BriefingRules? Briefing { get; init; }

    /// <summary>What is published of those that are selected; null where nothing is.</summary>
    internal PublishedFields? Published { get; init; }

    /// <summary>Which candidates applicants choose from, or null where they choose none.</summary>
    public CandidateRules? Candidates { get; init; }

    /// <summary>The table of the candidates, or null where applicants choose none.</summary>
    public ReferenceTable? CandidateTable =>
        Candidates is { } candidates ? Tables.GetValueOrDefault(candidates.Table) : null;

    /// <summary>What people call a candidate with this key.</summary>
    public string CandidateName(string key) =>
        CandidateTable?.Row(key) is { } row ? CandidateTable.NameOf(row) : key;

    /// <summary>What candidates are called on pages and in exports: the head of their column.</summary>
    public string CandidateNoun => ColumnWith(FieldRole.Candidate) is { } column ? Column(column).Label : "候補";

    /// <summary>What is known about mails.</summary>
    public required MailRules Mail { get; init; }

    /// <summary>Hash over the files that define the forms: part of the reader's version.</summary>
    public required string FormsHash { get; init; }

    /// <summary>Hash over the call's own file: part of the rules' version.</summary>
    public required string RulesHash { get; init; }

    /// <summary>Limits of what is taken in.</summary>
    public required CallLimits Limits { get; init; }

    /// <summary>Who can apply.</summary>
    public required ApplicantList Applicants { get; init; }

    /// <summary>Prefectures and municipalities.</summary>
    public required Gazetteer Gazetteer { get; init; }

    /// <summary>Whose a mail domain is: by the lists of applicants, and by what the call adds to them.</summary>
    public SenderDomains SenderDomains =>
        new(
            Applicants
                .Domains.Concat(
                    Mail.SenderDomains.SelectMany(added =>
                        added.Value.Select(domain => (Domain: domain, Owner: OwnerOf(added.Key)))
                    )
                )
                .ToLookup(pair => pair.Domain, pair => pair.Owner, StringComparer.OrdinalIgnoreCase)
        );

    private static string OwnerOf(string code) => code == SenderDomains.Everyone ? code : ApplicantCode.Of(code);

    /// <summary>
    /// The same call in which every applicant may send from these domains: for trying it out with invented senders.
    /// </summary>
    public CallDefinition WithSenderDomain(params string[] domains) =>
        this with
        {
            Mail = Mail with
            {
                SenderDomains = new Dictionary<string, IReadOnlyList<string>>(Mail.SenderDomains)
                {
                    [SenderDomains.Everyone] = domains,
                },
            },
        };

    /// <summary>The forms that an application must have.</summary>
    public IEnumerable<FormDefinition> RequiredForms => Forms.Where(form => form.Required);

    /// <summary>A form of the call by its id.</summary>
    public FormDefinition Form(string id) => Forms.First(form => form.Id == id);

    /// <summary>A requirement of the call by its id.</summary>
    public RequirementDefinition Requirement(string id) => Requirements.First(requirement => requirement.Id == id);

    /// <summary>The field with this role, in the first form that has one; null if none has.</summary>
    internal FieldAddress? FieldWith(FieldRole role) =>
        Forms
            .Select(form => form.FieldWith(role) is { } field ? new FieldAddress(form.Id, field.Id) : null)
            .FirstOrDefault(address => address is not null);

    /// <summary>
    /// The choice that has an option with this role, in the first form that has one; null if none has.
    /// </summary>
    internal FieldAddress? FieldWith(OptionRole role) =>
        Forms
            .SelectMany(form =>
                form.Fields.Where(field => field.OptionRoles.ContainsKey(role))
                    .Select(field => new FieldAddress(form.Id, field.Id))
            )
            .FirstOrDefault();

    /// <summary>Whether several applicants may apply together: then pages, lists and exports tell which do.</summary>
    public bool HasWideArea => FieldWith(OptionRole.WideArea) is not null;

    /// <summary>The table with this role, or null.</summary>
    internal TableAddress? TableWith(TableRole role) =>
        Forms
            .SelectMany(form => form.Tables.Select(table => (Address: new TableAddress(form.Id, table.Id), table.Role)))
            .FirstOrDefault(one => one.Role == role)
            .Address;

    /// <summary>The column with this role, in the first table that has one; null if none has.</summary>
    internal ColumnAddress? ColumnWith(FieldRole role) =>
        Forms
            .SelectMany(form => form.Tables.Select(table => (form, table)))
            .Select(one =>
                one.table.ColumnWith(role) is { } column ? new ColumnAddress(one.form.Id, one.table.Id, column.Id) : null
            )
            .FirstOrDefault(address => address is not null);

    /// <summary>The definition of a field.</summary>
    internal FieldDefinition Field(FieldAddress address) =>
        Form(address.Form).Fields.First(field => field.Id == address.Field);

    /// <summary>The definition of a table.</summary>
    internal TableDefinition Table(TableAddress address) =>
        Form(address.Form).Tables.First(table => table.Id == address.Table);

    /// <summary>The definition of a column.</summary>
    internal FieldDefinition Column(ColumnAddress address) =>
        Table(address.In).Columns.First(column => column.Id == address.Column);

    /// <summary>The applicant with this code, or null.</summary>
    public Applicant? Applicant(string? code) => Applicants.Find(code);

    /// <summary>The prefecture that an applicant is, or null.</summary>
    public Prefecture? PrefectureOf(Applicant? applicant) =>
        applicant is null
            ? null
            : Gazetteer.Prefectures.FirstOrDefault(one => one.Code == applicant.Code && one.Name == applicant.Name);

    /// <summary>The heading under which a table of a form is printed.</summary>
    public string TitleOf(string form, string table) =>
        Forms.FirstOrDefault(one => one.Id == form)?.TitleOf(table) ?? table;

    /// <summary>
    /// Ids and labels of a table's columns: as the call defines them, and for one that it has no longer as it was read.
    /// </summary>
    public IEnumerable<KeyValuePair<string, string>> ColumnsOf(string form, TableReading table) =>
        Forms.FirstOrDefault(one => one.Id == form)?.Tables.FirstOrDefault(one => one.Id == table.Id) is { } defined
            ? defined.Columns.Select(column => KeyValuePair.Create(column.Id, column.Label))
            : table.Rows.Take(1).SelectMany(row => row.Cells.Select(cell => KeyValuePair.Create(cell.Id, cell.Label)));

    /// <summary>
    /// The table that lists municipalities, which the reference list judges row by row; null in a call that asks for
    /// none.
    /// </summary>
    public (FormDefinition Form, TableDefinition Table)? MunicipalityTable =>
        TableWith(TableRole.Municipalities) is { } address ? (Form(address.Form), Table(address)) : null;
}
