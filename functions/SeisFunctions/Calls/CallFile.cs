using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>The shape of <c>call.json</c>. Paths are relative to that file.</summary>
internal sealed record CallFile
{
    /// <summary>
    /// A file whose keys count where this one does not have them. Paths in it are from where it lies. Left out: there
    /// is none.
    /// </summary>
    public string? Like { get; init; }
    /// <summary>Stable name, part of every key in storage: seis-r8. Never used twice.</summary>
    public required string Id { get; init; }
    /// <summary>Name that people know, with its fiscal year.</summary>
    public required string Name { get; init; }
    /// <summary>When it opens, with the offset +09:00.</summary>
    public required DateTimeOffset OpensAt { get; init; }
    /// <summary>When it closes, with the offset +09:00.</summary>
    public required DateTimeOffset Deadline { get; init; }
    /// <summary>How long closing waits for uploads that began before the deadline.</summary>
    public required TimeSpan ClosingGrace { get; init; }
    /// <summary>How long a final letter waits for people after the closing. Left out: two hours.</summary>
    public TimeSpan ClosingWaitsForPeople { get; init; } = CallSchedule.WaitsForPeople;
    /// <summary>Words that the subject of an application carries before the applicant's name.</summary>
    public required string Subject { get; init; }
    /// <summary>Who signs the letters.</summary>
    public required Secretariat Secretariat { get; init; }
    /// <summary>
    /// What personal data is used for, one sentence each: shown before something is handed in by the browser, with a
    /// box of consent. Left out: nothing is shown and no consent is asked.
    /// </summary>
    public IReadOnlyList<string> PersonalData { get; init; } = [];
    /// <summary>Files of the forms, in printed order.</summary>
    public required IReadOnlyList<string> Forms { get; init; }
    /// <summary>Who can apply.</summary>
    public required ApplicantRules Applicants { get; init; }
    /// <summary>Folder of the lists of prefectures and municipalities. Left out: no place is known.</summary>
    public string? Reference { get; init; }
    /// <summary>
    /// Reference tables by name, for rules and letters. The one called selections holds who was selected before: by
    /// code, per fiscal_year, with municipalities; without it no records are compared. The one called adoptions holds
    /// which provider another call has adopted for those selected: by code, per provider; they are told.
    /// </summary>
    public IReadOnlyDictionary<string, TableFile> Tables { get; init; } = new Dictionary<string, TableFile>();
    /// <summary>Which candidates applicants choose from. Left out: they choose none.</summary>
    public CandidateRules? Candidates { get; init; }
    /// <summary>The requirements, in printed order.</summary>
    public required IReadOnlyList<RequirementDefinition> Requirements { get; init; }
    /// <summary>The letters by kind.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterTemplate> Letters { get; init; }
    /// <summary>What officers may ask applicants for. Left out: explanations alone once the deadline has passed.</summary>
    public MendingRules Mending { get; init; } = new();
    /// <summary>When applicants are reminded of the deadline. Left out: nobody is.</summary>
    public ReminderRules Reminders { get; init; } = new();
    /// <summary>How applicants are told whether they are selected. Left out: by a letter once it is approved.</summary>
    public ResultRules Results { get; init; } = new();
    /// <summary>Fiscal years of the calls before this one. Left out: no stated year is doubted.</summary>
    public FiscalYearRange? SelectionYears { get; init; }
    /// <summary>The briefing before the deadline, with its registration. Left out: there is none, and no page for it.</summary>
    public BriefingRules? Briefing { get; init; }
    /// <summary>What is published of those that are selected, field by field. Left out: nothing is.</summary>
    public PublishedFields? Published { get; init; }
    /// <summary>
    /// What selected applicants hand in after the closing, in the order of its dates. Left out: nothing is collected.
    /// </summary>
    public IReadOnlyList<CollectionDefinition> Collections { get; init; } = [];
    /// <summary>What is known about mails.</summary>
    public required MailRules Mail { get; init; }
    /// <summary>Limits of what is taken in. Left out: those that the documents name.</summary>
    public CallLimits Limits { get; init; } = new();
}
