using System.Diagnostics;
using System.Diagnostics.Metrics;
using SeisFunctions.Domain;

namespace SeisFunctions.Telemetry;

/// <summary>
/// Traces and metrics of the intake. Ids, kinds, codes, counts and seconds only, never personal data. The trace of a
/// submission bears the submission's id, so that its life from mail to letter is one trace, whichever hosts and days it
/// spans, and is found without a search.
/// </summary>
public static class Instruments
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "SeisFunctions";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> ReceivedCount = Meter.CreateCounter<long>(
        "seis.submissions.received",
        "{submission}",
        "Submissions that are safe."
    );
    private static readonly Counter<long> ReadCount = Meter.CreateCounter<long>(
        "seis.submissions.read",
        "{submission}",
        "Submissions that were read, by what became of them."
    );
    private static readonly Counter<long> FindingCount = Meter.CreateCounter<long>(
        "seis.findings",
        "{finding}",
        "Findings of submissions by code."
    );
    private static readonly Counter<long> LetterCount = Meter.CreateCounter<long>(
        "seis.letters",
        "{letter}",
        "Letters by kind and by what became of them."
    );
    private static readonly Counter<long> PollCount = Meter.CreateCounter<long>(
        "seis.mailbox.polls",
        "{poll}",
        "Polls of the mailbox."
    );
    private static readonly Counter<long> HeldCount = Meter.CreateCounter<long>(
        "seis.submissions.held",
        "{submission}",
        "Submissions that were read and are held, by reason."
    );
    private static readonly Counter<long> RefusedCount = Meter.CreateCounter<long>(
        "seis.requests.refused",
        "{request}",
        "Requests without a key that were asked to wait (429), by what they asked for."
    );
    private static readonly Counter<long> DamagedCount = Meter.CreateCounter<long>(
        "seis.records.damaged",
        "{record}",
        "Records of ours that could not be read, each time, by kind."
    );
    private static readonly Counter<long> DifferenceCount = Meter.CreateCounter<long>(
        "seis.files.unaccounted",
        "{file}",
        "Files that the closing could not account for."
    );
    private static readonly Counter<long> AlteredCount = Meter.CreateCounter<long>(
        "seis.receipts.altered",
        "{receipt}",
        "Receipts that are not what they were when the call was closed."
    );
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "seis.submissions.duration",
        "s",
        "From receipt to result."
    );

    /// <summary>
    /// One step in the life of a submission, for as long as it is not disposed; null if nobody listens.
    /// </summary>
    public static Activity? Step(string name, string submissionId)
    {
        // The invocation that does the step has a trace of its own; each names the other.
        var invocation = Activity.Current?.Context;
        var step = SubmissionId.IsValid(submissionId)
            ? Source.StartActivity(
                name,
                ActivityKind.Internal,
                LifeOf(submissionId),
                links: invocation is { } context ? [new(context)] : null
            )
            : Source.StartActivity(name);
        return step?.SetTag("seis.submission_id", submissionId);
    }

    /// <summary>A submission is safe.</summary>
    public static void Received(SubmissionSource source, bool onTime, bool duplicate) =>
        ReceivedCount.Add(1, new("source", Word(source)), new("on_time", onTime), new("duplicate", duplicate));

    /// <summary>A submission was read.</summary>
    public static void Read(Placement placed, TimeSpan sinceReceipt)
    {
        ReadCount.Add(1, new KeyValuePair<string, object?>("state", Word(placed.Submission.State)));
        if (placed.Submission.Hold is { } hold)
            HeldCount.Add(1, new KeyValuePair<string, object?>("reason", Word(hold)));
        Duration.Record(Math.Max(0, sinceReceipt.TotalSeconds));
        foreach (
            var finding in placed.Reading.Findings.Concat(
                placed.Reading.Forms.SelectMany(form => form.Reading.Findings)
            )
        )
            FindingCount.Add(1, new("code", finding.Code), new("severity", Word(finding.Severity)));
    }

    /// <summary>
    /// A letter came to an end: <c>sent</c>, <c>suppressed</c>, <c>failed</c>, or <c>bounced</c> after it was sent.
    /// </summary>
    public static void Letter(LetterKind kind, LetterState outcome) =>
        LetterCount.Add(1, new("kind", Word(kind)), new("outcome", Word(outcome)));

    /// <summary>The closing could not account for so many files.</summary>
    public static void FilesDiffer(int files) => DifferenceCount.Add(files);

    /// <summary>So many receipts are not what they were when the call was closed.</summary>
    public static void ReceiptsAltered(int receipts) => AlteredCount.Add(receipts);

    /// <summary>The mailbox was polled, and could be read or not.</summary>
    public static void MailboxPolled(bool succeeded) =>
        PollCount.Add(1, new KeyValuePair<string, object?>("outcome", succeeded ? "succeeded" : "failed"));

    /// <summary>A request without a key was asked to wait.</summary>
    /// <param name="what"><c>submission</c> or <c>check</c>.</param>
    public static void Refused(string what) => RefusedCount.Add(1, new KeyValuePair<string, object?>("what", what));

    /// <summary>A record of ours could not be read.</summary>
    /// <param name="kind"><c>row</c> or <c>blob</c>; <c>statement</c> where the closing statement does not come out even.</param>
    public static void Damaged(string kind) => DamagedCount.Add(1, new KeyValuePair<string, object?>("kind", kind));

    // The parent is nobody's span: it stands for the submission itself.
    private static ActivityContext LifeOf(string submissionId) =>
        new(
            ActivityTraceId.CreateFromString(submissionId),
            ActivitySpanId.CreateFromString(submissionId.AsSpan(16)),
            ActivityTraceFlags.Recorded,
            isRemote: true
        );

    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
