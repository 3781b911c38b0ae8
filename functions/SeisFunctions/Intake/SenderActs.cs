using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person does about a sender: accept it for the applicant that a submission of its names, or take that back. What waits because of it is read again,
/// and counts by its time of receipt.
/// </summary>
public sealed class SenderActs(
    SubmissionRegister submissions, AcceptedSenders accepted, SubmissionQueue queue, AuditLog audit, TimeProvider clock, ILogger<SenderActs> log)
{
    // As many as one request has read again elsewhere: Azure ends a request after 230 s.
    private const int MostReadAgain = Rulings.MostRetries;

    // How the host of a prefecture names its office.
    private static readonly string[] Offices = ["pref", "metro"];

    /// <summary>Accepts the sender of a submission, or takes that back. The reason is required.</summary>
    /// <param name="id">A submission of it.</param>
    /// <param name="scope"><c>address</c>, <c>domain</c>, or <c>none</c> to take back what was accepted.</param>
    /// <param name="withoutProof">Whether it counts also where nothing proves it.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> AcceptSenderAsync(string id, string? scope, bool withoutProof, Act act, CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "送信者を受け入れる（又は取り消す）理由を指定してください。");
        if (scope is not ("address" or "domain" or "none"))
            return Refusal.Invalid("scope", "address（このアドレス）、domain（このドメイン）、none（受け入れを取り消す）のいずれかを指定してください。");
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return Refusal.NotFound("提出");
        if (submission is not { From: { } address, Applicant: { } applicant })
            return Refusal.Impossible("送信者又は申請者が特定されていません。", "先に都道府県を割り当ててから、もう一度操作してください。");

        var before = (await accepted.OfAsync(applicant, cancellationToken)).Where(one => one.Covers(address)).ToList();
        var details = scope switch { "address" => "このアドレスを受け入れる", "domain" => "このドメインを受け入れる", _ => "受け入れを取り消す" };
        // The address itself does not stand in the audit log, which outlives the personal data.
        await audit.WriteAsync(
            new(clock.GetUtcNow(), act.By, "acceptSender", AuditEntry.OfSubmission(id), act.Note, withoutProof ? $"{details}（認証がなくても可）" : details), cancellationToken);
        log.Acted(id, "acceptSender");
        if (scope == "none")
        {
            foreach (var one in before)
                await accepted.RemoveAsync(applicant, one, cancellationToken);
        }
        else
        {
            var pattern = scope == "address" ? address : $"@{DomainOf(address)}";
            before.Add(new(pattern, withoutProof, act.By, act.Note, clock.GetUtcNow()));
            await accepted.AddAsync(applicant, before[^1], cancellationToken);
        }

        await ReadAgainAsync(applicant, before.Append(new(address, false, "", "", default)).ToList(), cancellationToken);
        return null;
    }

    // A department's host stands for its office, never for a name above that.
    private static string DomainOf(string address)
    {
        var labels = SenderAcceptance.HostOf(address).Split('.');
        return string.Join('.', labels[Math.Max(Array.FindIndex(labels, label => Offices.Contains(label, StringComparer.OrdinalIgnoreCase)), 0)..]);
    }

    private async Task ReadAgainAsync(string applicant, IReadOnlyList<SenderAcceptance> concerned, CancellationToken cancellationToken)
    {
        var held = await submissions.HeldOfAsync(applicant, MostReadAgain, cancellationToken);
        var counting = await submissions.ContributionsAsync(applicant, cancellationToken);
        var ids = held.Where(one => concerned.Any(pattern => pattern.Covers(one.From))).Select(one => one.Id)
            .Concat(counting.Where(one => concerned.Any(pattern => pattern.Covers(one.Sender.Address))).Select(one => one.SubmissionId));
        foreach (var id in ids.Distinct())
        {
            if (await submissions.ChangeAsync(id, before => before.WaitsToBeRead ? before : before.ToBeReadAgain(), cancellationToken) is { WaitsToBeRead: true })
                await queue.SendAsync(new(id), cancellationToken);
        }
    }
}
