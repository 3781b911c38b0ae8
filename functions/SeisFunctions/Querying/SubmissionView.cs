using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;

namespace SeisFunctions.Querying;

/// <summary>A submission with what was read from it.</summary>
public sealed record SubmissionView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>受付番号.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>Time of receipt.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the register row was written.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Date header of the message, or null.</summary>
    public required DateTimeOffset? HeaderDate { get; init; }

    /// <summary>The clocks of the message.</summary>
    public required ClocksView Clocks { get; init; }

    /// <summary>The way it came in.</summary>
    public required SubmissionSource Source { get; init; }

    /// <summary>Subject of the message, or null.</summary>
    public required string? Subject { get; init; }

    /// <summary>Address of the sender, or null.</summary>
    public required string? From { get; init; }

    /// <summary>Whether it was received at or before the deadline.</summary>
    public required bool OnTime { get; init; }

    /// <summary>What it is: a submission, or correspondence.</summary>
    public required SubmissionKind Kind { get; init; }

    /// <summary>What has become of it.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>Whether it, or a form of it, waits until a person has decided about its sender.</summary>
    public required bool Held { get; init; }

    /// <summary>The prefecture that it was placed with, or null.</summary>
    public required ApplicantView? Applicant { get; init; }

    /// <summary>What points to an applicant.</summary>
    public required IReadOnlyList<ApplicantSignal> Signals { get; init; }

    /// <summary>What our own mail server found out about its sender.</summary>
    public required Authenticity Authenticity { get; init; }

    /// <summary>The messages attached to it, with their own subjects and senders.</summary>
    public required IReadOnlyList<ForwardedMail> Forwarded { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<AttachmentView> Attachments { get; init; }

    /// <summary>Findings about it and its forms.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What a person ruled about it, or null.</summary>
    public required Ruling? Ruling { get; init; }

    /// <summary>Who let it count although it was late, early or found after closing, and why; or null.</summary>
    public required Admission? Admission { get; init; }

    /// <summary>
    /// Where it was received and when the secretariat's own mail came, as an officer stated who filed it for an
    /// applicant; or null.
    /// </summary>
    public required Filing? Filing { get; init; }

    /// <summary>That the link mailed to the address of an upload was followed, or null.</summary>
    public required Confirmation? Confirmation { get; init; }

    /// <summary>What an officer chose where it may be a second application, or null.</summary>
    public required SecondChoice? Choice { get; init; }

    /// <summary>Whether it waits to be read again because a person has acted on it.</summary>
    public required bool WaitsForRereading { get; init; }

    /// <summary>Why reading it failed the last time, or null.</summary>
    public required ReadingFailure? Failure { get; init; }

    /// <summary>The letters that answer it; null in lists.</summary>
    public IReadOnlyList<LetterView>? Acknowledgements { get; init; }

    /// <summary>What officers have accepted of its sender for its applicant; null in lists.</summary>
    public IReadOnlyList<SenderAcceptance>? SenderAcceptances { get; init; }

    /// <summary>
    /// Whose address its sender has and whether that is proved; null in lists, before it is read, and where the
    /// secretariat itself has sent it in.
    /// </summary>
    public SenderFacts? Sender { get; init; }

    /// <summary>The last acts on it, newest first; null in lists.</summary>
    public IReadOnlyList<AuditEntry>? Acts { get; init; }

    /// <summary>What acts name that rest on what is shown (<c>If-Match</c>); null in lists.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The same with the version that it is. Acts rest on all but its letters and how far reading it again has come.
    /// </summary>
    public SubmissionView WithVersion()
    {
        var bare = this with { Version = null };
        var basis = bare with { Acknowledgements = null, Acts = null, WaitsForRereading = false, Failure = null };
        return this with
        {
            Version = SeenVersion.Of(Acts is [var newest, ..] ? newest.Number : 0, basis).Showing(bare).ToString(),
        };
    }

    /// <summary>Puts row and reading together.</summary>
    public static SubmissionView Of(Submission submission, SubmissionReading? reading, Calls.CallDefinition call) =>
        new()
        {
            Id = submission.Id,
            ReceiptNumber = submission.ReceiptNumber,
            ReceivedAt = submission.ReceivedAt,
            StoredAt = submission.StoredAt,
            HeaderDate = submission.HeaderDate,
            Clocks = ClocksView.Of(submission),
            Source = submission.Source,
            Subject = submission.Subject,
            From = submission.From,
            OnTime = submission.OnTime,
            Kind = submission.Kind,
            State = submission.State,
            Held = submission.Hold is not null,
            Applicant = call.Applicant(submission.Applicant) is { } applicant
                ? new(applicant.Code, applicant.Name)
                : null,
            Signals = reading?.Signals ?? [],
            Authenticity = reading?.Authenticity ?? Authenticity.NotChecked,
            Forwarded = reading?.Forwarded ?? [],
            Attachments = [.. submission.Attachments.Select(file => AttachmentView.Of(submission.Id, file, reading))],
            Ruling = submission.Ruling,
            Admission = submission.Admission,
            Filing = submission.Filing,
            Confirmation = submission.Confirmation,
            Choice = submission.Choice,
            WaitsForRereading = submission.WaitsForRereading,
            Failure = submission.Failure,
            Findings = FindingsOf(submission, reading),
        };

    // Why it waits stands on its row, since that may change without its being read again. What the mail server found
    // says more, where it did.
    internal static IReadOnlyList<Finding> FindingsOf(Submission submission, SubmissionReading? reading)
    {
        List<Finding> findings = reading is null
            ? []
            : [.. reading.Findings, .. reading.AllForms.SelectMany(form => form.Reading.Findings)];
        if (
            submission.Hold is { } hold
            && (submission.State == SubmissionState.Late ? Holds.OfLate(hold) : Holds.Of(hold)) is var waits
            && !findings.Exists(waits.IsLike)
        )
            findings.Insert(0, waits);
        if (submission.IsDamaged)
            findings.Insert(0, RecordDamage.Finding);
        return findings;
    }
}

/// <summary>A file of a submission.</summary>
/// <param name="Index">Position, from 0.</param>
/// <param name="Name">As its sender wrote it.</param>
/// <param name="ContentType">As the message declares it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash, lower-case hex.</param>
/// <param name="Form">Names of the forms in it (様式1), or null.</param>
/// <param name="Url">Where its bytes are.</param>
public sealed record AttachmentView(
    int Index,
    string Name,
    string ContentType,
    long Size,
    string Sha256,
    string? Form,
    string Url
)
{
    internal static AttachmentView Of(string submissionId, Attachment file, SubmissionReading? reading)
    {
        var forms = reading?.Files.FirstOrDefault(read => read.Index == file.Index)?.Forms ?? [];
        return new(
            file.Index,
            file.Name,
            file.ContentType,
            file.Size,
            file.Sha256,
            forms.Count == 0 ? null : string.Join("、", forms),
            $"/api/submissions/{submissionId}/attachments/{file.Index}"
        );
    }
}
