using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>What an on-time submission brings to its applicant's application.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="Forms">The forms that it holds.</param>
public sealed record Contribution(string SubmissionId, DateTimeOffset ReceivedAt, IReadOnlyList<ContributedForm> Forms)
{
    /// <summary>Who sent it.</summary>
    public ContributionSender Sender { get; init; } = ContributionSender.Unrecorded;

    /// <summary>The forms that an officer chose from it where it may be a second application, or null.</summary>
    public IReadOnlyList<string>? Chosen { get; init; }

    /// <summary>What its files that hold no form are. Empty in what was recorded before it was asked for.</summary>
    public IReadOnlyList<FileFormat> Papers { get; init; } = [];

    /// <summary>
    /// Why its submission's row says that it waits, or null. The fold may say otherwise once it knows more.
    /// </summary>
    public HoldReason? RecordedHold { get; init; }

    /// <summary>What a placed submission brings.</summary>
    public static Contribution Of(Placement placed) =>
        new(placed.Submission.Id, placed.Submission.ReceivedAt, [.. placed.Reading.Forms.Select(ContributedForm.Of)])
        {
            Sender = placed.Sender,
            Papers = PapersIn(placed.Reading),
            Chosen = placed.Submission.Choice?.Forms,
        };

    /// <summary>What the files are that hold no form.</summary>
    public static IReadOnlyList<FileFormat> PapersIn(SubmissionReading reading) =>
        [.. reading.Files.Where(file => file is { IsUnpacked: false, Forms: [] }).Select(file => file.Format)];
}
