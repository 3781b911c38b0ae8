using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain.Senders;

/// <summary>What people are told about a submission that waits because of its sender. Pure.</summary>
public static class Holds
{
    /// <summary>The finding on a submission that came too late: it changes nothing, whoever has sent it.</summary>
    public static Finding OfLate(HoldReason hold) => SenderFinding.WithoutWaiting(Of(hold));

    /// <summary>The finding on the submission.</summary>
    public static Finding Of(HoldReason hold) =>
        hold switch
        {
            HoldReason.SenderUnknown => SenderFinding.Unknown(),
            HoldReason.SenderOfOther => SenderFinding.OfOther(),
            HoldReason.SenderFailed => SenderFinding.Failed(),
            HoldReason.Filing => SenderFinding.OfSecretariat(),
            HoldReason.SenderUnconfirmed => SenderFinding.UnconfirmedUpload(),
            HoldReason.SenderUnproved => SenderFinding.Unproved(),
            HoldReason.Blank => FormFinding.BlankWaits(),
            _ => ApplicantFinding.Second(),
        };

    /// <summary>
    /// Whether a form waits beside the one that stands, so that an officer chooses between the two.
    /// </summary>
    public static bool LeaveChoice(HoldReason? hold) =>
        hold is HoldReason.Second or HoldReason.SenderUnproved or HoldReason.Blank;

    /// <summary>The finding on the application whose forms another sender has sent too.</summary>
    /// <param name="submissionId">What the other one sent.</param>
    public static Finding OfSecond(string submissionId) =>
        ApplicantFinding.SecondBeside(SubmissionId.ReceiptNumber(submissionId));
}
