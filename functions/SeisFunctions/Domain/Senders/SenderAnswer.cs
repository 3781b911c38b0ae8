namespace SeisFunctions.Domain.Senders;

/// <summary>To which address a submission is answered, or why it is not (docs/senders.md, "Letters").</summary>
internal static class SenderAnswer
{
    private const string Filing =
        "事務局自身が登録した提出のため、自動では送信していません。申請者には事務局からお知らせください。";

    private const string UnprovedFiling =
        "事務局のアドレスを名乗る提出で、送信元を確認できないため、自動では送信していません。";

    private const string AgainstNames =
        "ほかの申請者の名称が記載された書類を、担当者が割り当てた提出のため、自動では送信していません。差出人には事務局からお知らせください。";

    private const string Unchecked = "送信者を事務局が確認するまで、自動では返信していません。";
    private const string Failed = "送信元の認証に失敗した電子メールのため、自動では返信していません。";

    private const string LateUpload =
        "締切後に画面から提出されたもので、送信者を確認できないため、自動では返信していません。期限後の到着であることは、提出の画面に表示しています。";

    /// <summary>
    /// An answer goes to an address that is the applicant's own or that an officer has accepted; where nothing proves
    /// the sender, to none but the very address that the mail names, so that its owner notices. What is held is
    /// answered only where its sender is proved, or asked back for the proof.
    /// </summary>
    /// <param name="submission">The submission.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="facts">Whose its address is, and whether it is proved.</param>
    /// <param name="placed">What its placing is decided by.</param>
    /// <param name="replyIsOwn">Whether the address that it wants to be answered at is the applicant's.</param>
    public static ReplyRoute Of(
        Submission submission,
        SubmissionReading reading,
        SenderFacts facts,
        PlacementCase placed,
        bool replyIsOwn
    )
    {
        if (reading.IsFiling)
            return reading.ReplyRoute with
            {
                ReplyTo = null,
                NoAnswer = submission.Filing is null && facts.Proof != SenderProof.Proved ? UnprovedFiling : Filing,
            };
        // What an applicant has applied for is nothing for whoever sent another's form, unless the address is its own.
        if (submission.Ruling is { IsAgainstNames: true } && facts.Owner != AddressOwner.Own)
            return reading.ReplyRoute with { ReplyTo = null, NoAnswer = AgainstNames };
        var answer =
            placed.Assigned || placed.Collected is not null
                ? reading.ReplyRoute.OfApplication()
                : reading.ReplyRoute;
        if (placed.Standing == SenderStanding.Held)
            return answer with
            {
                ReplyTo = submission.From,
                NoAnswer = answer.NoAnswer ?? NoAnswerFor(facts.Proof, placed),
            };
        return placed.Standing == SenderStanding.Own && replyIsOwn ? answer : answer with { ReplyTo = submission.From };
    }

    private static string? NoAnswerFor(SenderProof proof, PlacementCase placed) =>
        proof switch
        {
            SenderProof.Proved => null,
            SenderProof.Failed => Failed,
            SenderProof.Unconfirmed when !placed.OnTime => LateUpload,
            _ => placed is { Waits: HoldReason.SenderUnconfirmed } ? null : Unchecked,
        };
}
