using System.Text.Json.Serialization;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>
/// What was read from one submission. Depends on the raw message and the call alone, so that reading again gives the
/// same.
/// </summary>
public sealed record SubmissionReading
{
    /// <summary>What it is.</summary>
    public SubmissionKind Kind { get; init; }

    /// <summary>For which part of the applicant its 様式1 speaks.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>
    /// Whether every file that could be a form is a covenant (別紙), a report or the like: before the closing they are
    /// files of the submission, after it they belong to the collections and are not late.
    /// </summary>
    public bool IsAnnex { get; init; }

    /// <summary>How it arrived, if it is a route test; or null.</summary>
    public RouteAccount? Route { get; init; }

    /// <summary>
    /// Its files that may be something which is collected after the closing: none of them holds a form that an
    /// application must have.
    /// </summary>
    public IReadOnlyList<CollectedFile> Collected { get; init; } = [];

    /// <summary>Whether it holds a form that an application must have.</summary>
    public bool HoldsApplicationForm { get; init; }

    /// <summary>
    /// Those that <see cref="Forms"/> does not have, where the message holds several of one form: of collections, and
    /// of an application those that name another applicant.
    /// </summary>
    public IReadOnlyList<FormVersion> FurtherForms { get; init; } = [];

    /// <summary>What is not there although it was to be, if it is correspondence; or null.</summary>
    public MissingFiles? MissingFiles { get; init; }

    /// <summary>Whether it holds no form of an application and speaks of taking one back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withdraws { get; init; }

    /// <summary>Whether it answers a letter of ours.</summary>
    public bool AnswersLetter { get; init; }

    /// <summary>What may be receipt numbers in the subject and text of correspondence.</summary>
    public IReadOnlyList<string> ReceiptNumbers { get; init; } = [];

    /// <summary>Codes of the applicants whose letters from us it answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Those letters.</summary>
    public IReadOnlyList<LetterQueued> AnsweredLetters { get; init; } = [];

    /// <summary>
    /// Whether the secretariat itself has sent it in for an applicant: forms or a message from its own address, by
    /// hand.
    /// </summary>
    public bool IsFiling { get; init; }

    /// <summary>The forms found in its files; a form of another year is reported and left out.</summary>
    public required IReadOnlyList<FormVersion> Forms { get; init; }

    /// <summary>All forms that its files hold.</summary>
    [JsonIgnore]
    public IEnumerable<FormVersion> AllForms => Forms.Concat(FurtherForms);

    /// <summary>What each file is and which forms it holds.</summary>
    public required IReadOnlyList<ReadFile> Files { get; init; }

    /// <summary>What points to an applicant.</summary>
    public required IReadOnlyList<ApplicantSignal> Signals { get; init; }

    /// <summary>What our own mail server found out about its sender.</summary>
    public Authenticity Authenticity { get; init; } = Authenticity.NotChecked;

    /// <summary>Name and address of its sender as written, or null.</summary>
    public string? Sender { get; init; }

    /// <summary>The beginning of what was written in it, without quotes, for searching.</summary>
    public string? Written { get; init; }

    /// <summary>The messages attached to it.</summary>
    public IReadOnlyList<ForwardedMail> Forwarded { get; init; } = [];

    /// <summary>The notice of a mail system that it is, or null.</summary>
    public DeliveryNotice? Notice { get; init; }

    /// <summary>Code of the applicant that it was placed with, or null.</summary>
    public required string? Applicant { get; init; }

    /// <summary>How it can be answered.</summary>
    [JsonPropertyName("correspondence")]
    public required ReplyRoute ReplyRoute { get; init; }

    /// <summary>Findings about the submission as a whole; those about a form stand in its reading.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether what was read is lost: it must not be taken for a submission that brings nothing.</summary>
    [JsonIgnore]
    public bool IsDamaged => Findings.Contains(RecordDamage.Finding);

    /// <summary>The applicant with this code, by the name that it has here.</summary>
    public Applicant Named(string code) =>
        new(code, Signals.FirstOrDefault(signal => signal.Code == code)?.Name ?? code, "");

    /// <summary>
    /// The same for one applicant: where the message holds the same form for several, each counts for the one that it
    /// names.
    /// </summary>
    public SubmissionReading For(string? applicant)
    {
        if (applicant is null || AllForms.All(form => form.Applicant is null))
            return this;
        var own = AllForms
            .Where(form => form.Applicant is null ? Forms.Contains(form) : form.Applicant == applicant)
            .DistinctBy(form => form.Reading.FormId)
            .ToList();
        return this with { Forms = own, FurtherForms = [.. AllForms.Except(own)] };
    }

    /// <summary>Nothing read.</summary>
    public static SubmissionReading None { get; } =
        new()
        {
            Forms = [],
            Files = [],
            Signals = [],
            Applicant = null,
            ReplyRoute = new(null, null, [], "読み取れていないため、自動では返信していません。"),
            Findings = [],
        };

    /// <summary>Read once, and lost since.</summary>
    public static SubmissionReading Damaged { get; } = None with { Findings = [RecordDamage.Finding] };
}
