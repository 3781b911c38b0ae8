using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person does about a sender: accept it for the applicant that a submission of its names, or take that back.
/// What waits because of it is read again, and counts by its time of receipt.
/// </summary>
public sealed class SenderActs(SubmissionRegister submissions, ResultStore results, ActPerforming acts, CallDefinition call)
{
    /// <summary>Accepts the sender of a submission, or takes that back. The reason is required.</summary>
    /// <param name="id">A submission of it.</param>
    /// <param name="scope"><c>address</c>, <c>domain</c>, or <c>none</c> to take back what was accepted.</param>
    /// <param name="withoutProof">Whether it counts also where it is not proved, or fails.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> AcceptSenderAsync(
        string id,
        string? scope,
        bool withoutProof,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "送信者を受け入れる（又は取り消す）理由を指定してください。");
        if (DescriptionOf(scope) is not { } description)
            return Refusal.Invalid(
                "scope",
                "address（このアドレス）、domain（このドメイン）、none（受け入れを取り消す）のいずれかを指定してください。"
            );
        return await acts.DoAsync(
            AuditEntry.OfSubmission(id),
            act,
            async cancellation =>
            {
                if (await submissions.FindAsync(id, cancellation) is not { } submission)
                    return Refusal.NotFound("提出");
                if (submission is not { From: { } from, Applicant: { } applicant })
                    return Refusal.Impossible(
                        "送信者又は申請者が特定されていません。",
                        $"先に{call.Applicants.Noun}を割り当ててから、もう一度操作してください。"
                    );
                if (scope == "domain" && call.Mail.ProviderList.ExplainDomain(from) is { } shared)
                    return Refusal.Impossible(
                        "このドメインは受け入れられません。",
                        shared + "address（このアドレス）を指定してください。"
                    );
                // Nothing would follow from it for the message that the officer looks at.
                if (
                    scope != SenderAcceptance.Nobody
                    && !withoutProof
                    && await results.ReadingAsync(id, cancellation) is { Authenticity.Proof: SenderProof.Failed }
                )
                    return Refusal.Impossible(
                        "送信元の認証に失敗した提出です。",
                        "認証できたときだけ受け入れても、この提出は申請に反映されません。電話等で本人に確認してから、送信元を認証できなくても受け入れるか、この提出だけを受理してください。"
                    );
                var arguments = new ActArguments
                {
                    Applicant = applicant,
                    Scope = scope,
                    WithoutProof = withoutProof,
                };
                return new Deed(
                    ActKind.AcceptSender,
                    arguments,
                    withoutProof ? $"{description}（認証がなくても可）" : description
                )
                {
                    Also = submission.ApplicationsWith(),
                };
            },
            cancellationToken
        );
    }

    private static string? DescriptionOf(string? scope) =>
        scope switch
        {
            "address" => "このアドレスを受け入れる",
            "domain" => "このドメインを受け入れる",
            SenderAcceptance.Nobody => "受け入れを取り消す",
            _ => null,
        };
}
