using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Where letters to an applicant go that answer nothing: to whoever sent the forms in force, the newest first, as long as
/// the sender is known to speak for the applicant.
/// </summary>
public sealed class ApplicantAddresses(
    ApplicationRegister applications,
    SubmissionRegister submissions,
    ResultStore results,
    SenderAcceptances accepted,
    CallDefinition call
)
{
    private static readonly Refusal None =
        Refusal.Impossible("宛先のアドレスがありません。", "電話等で連絡し、対応を記録してください。");

    private static readonly Refusal Unknown =
        Refusal.Impossible(
            "差出人のアドレスが申請者のものと確認されていません。",
            "申請者のアドレスであることを電話等で確認し、その提出の画面の「送信者を受け入れる」で受け入れてください。"
        );

    /// <summary>The addresses, or why no letter may go to any.</summary>
    public async Task<(ApplicantAddress? Address, Refusal? Refusal)> OfAsync(
        ApplicationRow row,
        CancellationToken cancellationToken
    )
    {
        var application = (await applications.ResultAsync(row, cancellationToken)).Application;
        var acceptances = await accepted.OfAsync(row.Code, cancellationToken);
        var inForce = application.Forms.Values.Select(form => form.SubmissionId).ToHashSet(StringComparer.Ordinal);
        var (known, isUnknown) = (new List<string>(), false);
        // What the secretariat has filed itself came from nobody who could be written to: then what else is part of it.
        foreach (var id in application.Submissions.Reverse().OrderByDescending(inForce.Contains))
        {
            if (known.Count > 0 && !inForce.Contains(id))
                break;
            if (
                await OfSubmissionAsync(id, cancellationToken) is not { } address
                || await submissions.FindAsync(id, cancellationToken) is not { } submission
            )
                continue;
            if (!SenderRules.IsKnown(submission, row.Code, call.SenderDomains, acceptances))
                isUnknown = true;
            else if (!known.Exists(one => LetterBox.KeyOf(one) == LetterBox.KeyOf(address)))
                known.Add(address);
        }

        return known is [var first, .. var others] ? (new(first, others), null)
            : (null, isUnknown ? Unknown : None);
    }

    private async Task<string?> OfSubmissionAsync(string id, CancellationToken cancellationToken) =>
        await results.ReadingAsync(id, cancellationToken) is { IsDamaged: false, Notice: null } reading
            ? reading.ReplyRoute.ReplyTo
            : null;
}

/// <summary>Where a letter to an applicant goes.</summary>
/// <param name="To">Whoever sent the newest of the forms in force.</param>
/// <param name="Others">Whoever sent the others of them, and gets a copy.</param>
public sealed record ApplicantAddress(string To, IReadOnlyList<string> Others);
