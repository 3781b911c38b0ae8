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
            HoldReason.Replaced => FormFinding.ReplacedWaits(),
            HoldReason.Partial => FormFinding.PartialWaits(),
            _ => ApplicantFinding.Second(),
        };

    /// <summary>
    /// Whether a form waits beside the one that stands, so that an officer chooses between the two.
    /// </summary>
    public static bool LeaveChoice(HoldReason? hold) =>
        hold is HoldReason.Second or HoldReason.SenderUnproved || IsOfContent(hold);

    /// <summary>Whether it waits until somebody has looked at its sender.</summary>
    public static bool IsOfSender(HoldReason? hold) =>
        hold is { } reason && reason != HoldReason.Second && !IsOfContent(reason);

    /// <summary>
    /// Whether a form waits because of what it is, and not because of its sender, whose application it is.
    /// </summary>
    public static bool IsOfContent(HoldReason? hold) =>
        hold is HoldReason.Blank or HoldReason.Replaced or HoldReason.Partial;

    /// <summary>The finding on the application whose forms another sender has sent too.</summary>
    /// <param name="submissionId">What the other one sent.</param>
    public static Finding OfSecond(string submissionId) =>
        ApplicantFinding.SecondBeside(SubmissionId.ReceiptNumber(submissionId));

    /// <summary>The finding on the application to whose forms something less was sent later.</summary>
    /// <param name="forms">Names of the forms, each with what was sent and the entries that it lacks.</param>
    public static Finding OfPartial(
        IEnumerable<(string Form, string SubmissionId, IReadOnlyList<string> Gone)> forms
    ) =>
        FormFinding.PartialBeside(
            string.Join(
                '、',
                forms.Select(one =>
                    $"{one.Form}（受付番号 {SubmissionId.ReceiptNumber(one.SubmissionId)}）：{Entries(one.Gone)}"
                )
            )
        );

    /// <summary>Entries as people read them: the first ones, and how many more.</summary>
    public static string Entries(IReadOnlyList<string> all) =>
        string.Join('、', all.Take(MostEntries))
        + (all.Count > MostEntries ? $" ほか{all.Count - MostEntries}件" : "");

    // What fits into a sentence.
    private const int MostEntries = 10;
}
