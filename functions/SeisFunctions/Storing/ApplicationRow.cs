using System.Collections.ObjectModel;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Storing;

/// <summary>
/// An application as lists show it: partition the call, row key the applicant's code. Both statuses stand in it, so
/// that closing rewrites no row.
/// </summary>
public sealed record ApplicationRow
{
    // Whether the deadline has passed.
    private static readonly bool[] BeforeAndAfter = [false, true];

    /// <summary>Code of the applicant.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Status while the intake is open: what a person decided, or what the rules say.</summary>
    public required ApplicationStatus StatusBeforeDeadline { get; init; }

    /// <summary>Status once the deadline has passed: what a person decided, or what the rules say.</summary>
    public required ApplicationStatus StatusAfterDeadline { get; init; }

    /// <summary>What the rules say while the intake is open.</summary>
    public required ApplicationStatus ComputedBeforeDeadline { get; init; }

    /// <summary>What the rules say once the deadline has passed.</summary>
    public required ApplicationStatus ComputedAfterDeadline { get; init; }

    /// <summary>What the rules and persons on single requirements and findings say while the intake is open.</summary>
    public required ApplicationStatus JudgedBeforeDeadline { get; init; }

    /// <summary>
    /// What the rules and persons on single requirements and findings say once the deadline has passed.
    /// </summary>
    public required ApplicationStatus JudgedAfterDeadline { get; init; }

    /// <summary>What persons have said about its requirements and findings.</summary>
    public IReadOnlyList<PersonsWord> Words { get; init; } = [];

    /// <summary>Codes of the partner prefectures that it names.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Codes of the applicants whose wide-area applications name this one.</summary>
    public IReadOnlyList<string> NamedBy { get; init; } = [];

    /// <summary>Keys of the candidates that it names, in a call in which applicants choose candidates.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>How many of its entries name no candidate with certainty.</summary>
    public int UnclearCandidates { get; init; }

    /// <summary>
    /// Codes of the applicants that it names or has ever named. They are folded again whenever it is, so that whoever
    /// does it again after a crash misses none.
    /// </summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>What a person decided, or null.</summary>
    public ApplicationDecision? Decision { get; init; }

    /// <summary>Whether a person has selected it, or null as long as nobody has decided.</summary>
    public Selection? Selection { get; init; }

    /// <summary>Who of the officers deals with it, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The state in which a person has dealt with what has to be mended, or null.</summary>
    public string? Handled { get; init; }

    /// <summary>Number of the last act that changed it, or 0.</summary>
    public int ActsFolded { get; init; }

    /// <summary>When its newest on-time submission was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Id of that submission; null in a row from before rows told it.</summary>
    public string? Newest { get; init; }

    /// <summary>How many on-time submissions it was folded from.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it is a wide-area application.</summary>
    public required bool WideArea { get; init; }

    /// <summary>Whether it rests on a declaration under the 広域リージョン連携推進要綱.</summary>
    public bool Declaration { get; init; }

    /// <summary>The outcomes of the requirements as they stand, by id.</summary>
    public IReadOnlyDictionary<string, RequirementOutcome> Outcomes { get; init; } =
        ReadOnlyDictionary<string, RequirementOutcome>.Empty;

    /// <summary>Consenting municipalities.</summary>
    public required int Municipalities { get; init; }

    /// <summary>All municipalities of the prefecture.</summary>
    public required int MunicipalitiesOfPrefecture { get; init; }

    /// <summary>Whether there is a list of municipalities to count.</summary>
    public required bool ListRead { get; init; }

    /// <summary>Findings while the intake is open.</summary>
    public required FindingCounts CountsBeforeDeadline { get; init; }

    /// <summary>Findings once the deadline has passed.</summary>
    public required FindingCounts CountsAfterDeadline { get; init; }

    /// <summary>Whether a file of it could not be read, and nobody has settled that.</summary>
    public bool HasUnread { get; init; }

    /// <summary>
    /// Whether one of its mails asks the secretariat something that nobody has settled, whatever the rules say of the
    /// application.
    /// </summary>
    public bool Asks { get; init; }

    /// <summary>Hash of the result in full.</summary>
    public required string ResultHash { get; init; }

    /// <summary>
    /// Whether the row is damaged: what could not be read there is a stand-in, and folding writes it anew.
    /// </summary>
    [NotStored]
    public bool IsDamaged { get; init; }

    /// <summary>The status that counts now.</summary>
    public ApplicationStatus StatusAt(bool afterDeadline) => afterDeadline ? StatusAfterDeadline : StatusBeforeDeadline;

    /// <summary>How many findings there are now.</summary>
    public FindingCounts CountsAt(bool afterDeadline) => afterDeadline ? CountsAfterDeadline : CountsBeforeDeadline;

    /// <summary>
    /// Consenting municipalities as a share of all, 0 to 1, four decimals; null where there is no list to count.
    /// </summary>
    public double? ParticipationRatio =>
        ListRead && MunicipalitiesOfPrefecture > 0
            ? Math.Round((double)Municipalities / MunicipalitiesOfPrefecture, 4)
            : null;

    /// <summary>What a selection is decided on, beside the submissions: status and outcomes as they stand.</summary>
    public string Standing =>
        string.Join(
            ' ',
            Outcomes
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => $"{one.Key}:{one.Value}")
                .Prepend($"{StatusAfterDeadline}")
        );

    /// <summary>Whether it has changed since it was selected or not, so that a person must look again.</summary>
    public bool SelectionAsksAgain =>
        Selection is { } selection && !(selection.StandsFor(Revision) && selection.Standing == Standing);

    /// <summary>Whether it is selected and has not been withdrawn since.</summary>
    public bool IsSelected =>
        Selection is { Decision: SelectionDecision.Selected } && StatusAfterDeadline != ApplicationStatus.Withdrawn;

    /// <summary>What the rules say now.</summary>
    public ApplicationStatus ComputedAt(bool afterDeadline) =>
        afterDeadline ? ComputedAfterDeadline : ComputedBeforeDeadline;

    /// <summary>Version of the row. What rests on an older one is not written.</summary>
    internal ETag Version { get; init; }

    /// <summary>
    /// Keys of its rows in the lists by status and area, as they were read. Those rows hold a copy of it, so that a
    /// list is one query.
    /// </summary>
    internal IReadOnlyList<string> Lists { get; init; } = [];

    internal static ApplicationRow Of(ApplicationResult result, string hash, StoredApplication before)
    {
        var (application, verdict) = (result.Application, result.Verdict);
        return new ApplicationRow
        {
            Code = application.Applicant.Code,
            Name = application.Applicant.Name,
            StatusBeforeDeadline = verdict.StatusBeforeDeadline,
            StatusAfterDeadline = verdict.StatusAfterDeadline,
            ComputedBeforeDeadline = verdict.MachineStatusBeforeDeadline,
            ComputedAfterDeadline = verdict.MachineStatusAfterDeadline,
            JudgedBeforeDeadline = verdict.StatusBeforeDeadline,
            JudgedAfterDeadline = verdict.StatusAfterDeadline,
            Related = [.. before.Related.Union(verdict.Partners)],
            Partners = verdict.Partners,
            NamedBy = verdict.NamedBy,
            Candidates = verdict.Candidates,
            UnclearCandidates = verdict.UnclearCandidates,
            ReceivedAt = application.ReceivedAt,
            Newest = application.Submissions.Count > 0 ? application.Submissions[^1] : null,
            Revision = application.Submissions.Count,
            WideArea = verdict.WideArea,
            Declaration = verdict.Declaration,
            Outcomes = OutcomesOf(verdict),
            Municipalities = verdict.ConsentingMunicipalities,
            MunicipalitiesOfPrefecture = verdict.MunicipalitiesOfPrefecture,
            ListRead = verdict.ListRead,
            CountsBeforeDeadline = verdict.CountsBeforeDeadline,
            CountsAfterDeadline = verdict.CountsAfterDeadline,
            HasUnread = verdict.Findings.Any(Application.IsUnread),
            Asks = verdict.Findings.Any(MailFinding.AsksSecretariat),
            ResultHash = hash,
        }.With(before.Acts);
    }

    /// <summary>The outcomes of the requirements, as a row keeps them.</summary>
    public static IReadOnlyDictionary<string, RequirementOutcome> OutcomesOf(Verdict verdict) =>
        verdict.Requirements.ToDictionary(judgement => judgement.Id, judgement => judgement.Outcome);

    /// <summary>What persons have decided and said about it, as far as the row shows it.</summary>
    internal ApplicationActs Acts =>
        new(Decision, Words, ActsFolded)
        {
            Selection = Selection,
            Owner = Owner,
            Handled = Handled,
        };

    /// <summary>The same with what persons have decided and said.</summary>
    internal ApplicationRow With(ApplicationActs acts)
    {
        var decided = acts.Decision?.StatusFor(Revision);
        return this with
        {
            Decision = acts.Decision,
            Words = acts.Words,
            Selection = acts.Selection,
            Owner = acts.Owner,
            Handled = acts.Handled,
            ActsFolded = acts.Folded,
            StatusBeforeDeadline = decided ?? JudgedBeforeDeadline,
            StatusAfterDeadline = decided ?? JudgedAfterDeadline,
        };
    }

    /// <summary>Keys of the rows that it shall have in lists.</summary>
    internal IReadOnlyList<string> ListsNow() =>
        [
            TableList.Key(ApplicationFilter.ListOf(afterDeadline: false, StatusBeforeDeadline, WideArea), Code),
            TableList.Key(ApplicationFilter.ListOf(afterDeadline: true, StatusAfterDeadline, WideArea), Code),
            .. BeforeAndAfter
                .Where(IsTaskAt)
                .Select(afterDeadline => TableList.Key(ApplicationFilter.TasksAt(afterDeadline), Code)),
        ];

    /// <summary>
    /// Whether a person has something to do with it: to select again, to judge it, to see to it that it is mended, as
    /// long as nobody has dealt with that, or to settle what a mail asks.
    /// </summary>
    public bool IsTaskAt(bool afterDeadline) =>
        SelectionAsksAgain
        || StatusAt(afterDeadline) == ApplicationStatus.NeedsReview
        || IsToMendAt(afterDeadline)
        || (Asks && Decision?.Revision != Revision);

    /// <summary>Whether it has to be mended, and nobody has dealt with that.</summary>
    public bool IsToMendAt(bool afterDeadline) =>
        StatusAt(afterDeadline) == ApplicationStatus.Deficient && Handled != StateAt(afterDeadline);

    /// <summary>What somebody deals with: with another status or another submission, it is another state.</summary>
    public string StateAt(bool afterDeadline) =>
        string.Create(CultureInfo.InvariantCulture, $"{StatusAt(afterDeadline)}.{Revision}");

    /// <summary>As a row under its code, or under a key in a list.</summary>
    internal TableEntity ToEntity(string callId, string key)
    {
        var row = TableRecord.ToRow(this, callId, key);
        row[TableList.Column] = string.Join(' ', ListsNow());
        // The row is merged when a person decides, and a merge leaves alone what is null.
        row.TryAdd(nameof(Decision), "");
        row.TryAdd(nameof(Selection), "");
        row.TryAdd(nameof(Owner), "");
        row.TryAdd(nameof(Handled), "");
        return row;
    }

    internal static StatusPair StatusesOf(TableEntity entity)
    {
        var row = new StoredRow(entity);
        return new(
            row.Word(nameof(StatusBeforeDeadline), ApplicationStatus.NeedsReview),
            row.Word(nameof(StatusAfterDeadline), ApplicationStatus.NeedsReview)
        );
    }

    internal static IReadOnlyList<string> PartnersOf(TableEntity entity) =>
        new StoredRow(entity).JsonOrNull<List<string>>(nameof(Partners)) ?? [];

    internal static ApplicationRow Read(TableEntity row)
    {
        var code = row.RowKey[(row.RowKey.LastIndexOf('~') + 1)..];
        var standIn = new ApplicationRow
        {
            Code = code,
            Name = code,
            StatusBeforeDeadline = ApplicationStatus.NeedsReview,
            StatusAfterDeadline = ApplicationStatus.NeedsReview,
            ComputedBeforeDeadline = ApplicationStatus.NeedsReview,
            ComputedAfterDeadline = ApplicationStatus.NeedsReview,
            JudgedBeforeDeadline = ApplicationStatus.NeedsReview,
            JudgedAfterDeadline = ApplicationStatus.NeedsReview,
            ReceivedAt = JapanTime.Unknown,
            Revision = 0,
            WideArea = false,
            Municipalities = 0,
            MunicipalitiesOfPrefecture = 0,
            ListRead = false,
            CountsBeforeDeadline = new(0, 0),
            CountsAfterDeadline = new(0, 0),
            ResultHash = "",
        };
        var (read, damaged) = TableRecord.Read(row, standIn);
        return read with
        {
            IsDamaged = damaged,
            Version = row.ETag,
            Lists = TableList.Of(row.Cell(TableList.Column) as string),
        };
    }

    /// <summary>
    /// Stands in the place of its result where that is lost: a person must look, whatever the requirements were.
    /// </summary>
    /// <param name="submissions">What it was folded from, oldest first.</param>
    /// <param name="call">The call.</param>
    internal ApplicationResult DamagedResult(IReadOnlyList<string> submissions, CallDefinition call) =>
        new(
            new()
            {
                Applicant = call.Applicant(Code) ?? new(Code, Name, ""),
                Forms = new Dictionary<string, FormVersion>(),
                SubmissionFindings = [],
                Submissions = submissions,
                ReceivedAt = ReceivedAt,
            },
            new()
            {
                Requirements =
                [
                    .. call.Requirements.Select(one => new Judgement(
                        one.Id,
                        RequirementOutcome.NeedsReview,
                        RecordDamage.Finding.Message,
                        []
                    )),
                ],
                Findings = [RecordDamage.Finding],
                Municipalities = [],
                WideArea = WideArea,
                Declaration = false,
                MunicipalitiesOfPrefecture = MunicipalitiesOfPrefecture,
                StatusBeforeDeadline = ComputedBeforeDeadline,
                StatusAfterDeadline = ComputedAfterDeadline,
                MachineStatusBeforeDeadline = ComputedBeforeDeadline,
                MachineStatusAfterDeadline = ComputedAfterDeadline,
                CountsBeforeDeadline = CountsBeforeDeadline,
                CountsAfterDeadline = CountsAfterDeadline,
            },
            "",
            "",
            ""
        );
}
