using System.Text.Json.Serialization;

namespace SeisFunctions.Calls;

/// <summary>
/// What the intake knows about mails, as data of the call: services and phrases change faster than code.
/// </summary>
public sealed record MailRules
{
    /// <summary>
    /// File-sharing services by the name that people know, each with its hosts (sub-domains included). A service whose
    /// customers have hosts of their own has none, and is known by its name beside any link.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> FileSharing { get; init; }

    /// <summary>By which words a link to files is understood at any other host.</summary>
    public LinkWords FileLinks { get; init; } = new();

    /// <summary>
    /// Mail domains of applicants beyond those of the reference data, by code of the applicant (<c>*</c>: of every
    /// applicant, for calls that are tried out). Sub-domains are included.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SenderDomains { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// CSV file of domains at which anybody can have an address (domain; kind: free, provider, carrier; name; source). They
    /// are not accepted as an applicant's, nor taken where business addresses are asked for. Left out: none is known.
    /// </summary>
    public string? Providers { get; init; }

    /// <summary>What that file says.</summary>
    [JsonIgnore]
    public MailProviderList ProviderList { get; init; } = MailProviderList.None;

    /// <summary>
    /// Words for what belongs to the time after the closing: covenants, reports, hearings. A late mail whose files are
    /// all named by them, or come under such a subject, is no late application.
    /// </summary>
    public IReadOnlyList<string> AfterClosing { get; init; } = [];

    /// <summary>
    /// Phrases in the subject of an absence notice or another automatic answer that lacks the header fields which would
    /// say so.
    /// </summary>
    public required IReadOnlyList<string> AutoReplySubjects { get; init; }
}
