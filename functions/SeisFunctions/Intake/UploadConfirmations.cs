using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Confirms uploads by the link that was mailed to the address that they state. Whoever has the link reads mail at that
/// address, so that it confirms every upload that states it for the same applicant: one mail an hour is enough. What is
/// confirmed is read again and counts by its time of receipt.
/// </summary>
public sealed class UploadConfirmations(
    SubmissionRegister submissions,
    SubmissionLists listed,
    ConfirmationLinks links,
    ActPerforming acts,
    TimeProvider clock
)
{
    // More than one office uploads by hand. Whoever uploads more under its address finds an end.
    private const int MostShown = 50;

    private static readonly Act Recipient = new("入力されたメールアドレスの受信者", null);

    /// <summary>
    /// What a link can confirm, or null if there is no such link. Changes nothing: programs that look into mails follow
    /// links too.
    /// </summary>
    public async Task<UploadsToConfirm?> FindAsync(string id, string token, CancellationToken cancellationToken)
    {
        if (
            !SubmissionId.IsValid(id)
            || !await links.FitsAsync(id, token, cancellationToken)
            || await submissions.FindAsync(id, cancellationToken)
                is not { Source: SubmissionSource.Upload, From: { } address } upload
        )
            return null;
        var held = upload.Applicant is { } applicant
            ? await listed.HeldOfAsync(applicant, MostShown, cancellationToken)
            : [];
        return new(
            upload,
            [
                .. held.Where(one =>
                        one.Hold == HoldReason.SenderUnconfirmed
                        && one.Confirmation is null
                        && SenderAcceptance.IsSame(one.From, address)
                    )
                    .OrderBy(one => one.ReceivedAt),
            ],
            ConfirmationLinks.ExpiryOf(upload),
            clock.GetUtcNow() > ConfirmationLinks.ExpiryOf(upload)
        );
    }

    /// <summary>Confirms uploads of those that the link can confirm. Doing it again changes nothing.</summary>
    /// <param name="found">What the link can confirm.</param>
    /// <param name="ids">Those that the person has chosen; others are not confirmed.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>What was confirmed; empty once the link has expired.</returns>
    public async Task<IReadOnlyList<Submission>> ConfirmAsync(
        UploadsToConfirm found,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Submission> chosen = found.HasExpired
            ? []
            : [.. found.Waiting.Where(one => ids.Contains(one.Id))];
        foreach (var upload in chosen)
        {
            await acts.DoAsync(
                AuditEntry.OfSubmission(upload.Id),
                Recipient,
                async cancellation =>
                    await submissions.FindAsync(upload.Id, cancellation) is not { Confirmation: null } submission
                        ? Intent.Nothing
                        : new Deed(
                            ActKind.Confirm,
                            ActArguments.None,
                            $"受付番号 {found.Upload.ReceiptNumber} のリンクによる確認"
                        )
                        {
                            Also = submission.ApplicationsWith(),
                        },
                cancellationToken
            );
        }

        return chosen;
    }

    /// <summary>
    /// How many of these ids are none that the link can confirm, nor has confirmed before: its page has never offered
    /// them.
    /// </summary>
    public async Task<int> CountOthersAsync(
        UploadsToConfirm found,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        foreach (var id in ids.Except(found.Waiting.Select(one => one.Id)))
        {
            var isOfTheLink =
                await submissions.FindAsync(id, cancellationToken) is { Source: SubmissionSource.Upload } one
                && one.Applicant == found.Upload.Applicant
                && SenderAcceptance.IsSame(one.From, found.Upload.From!);
            count += isOfTheLink ? 0 : 1;
        }

        return count;
    }
}
