namespace SeisFunctions.Domain;

/// <summary>
/// The letters (通知): those that go out by themselves, and those of <see cref="OfficersLetters"/>.
/// </summary>
public enum LetterKind
{
    /// <summary>受付連絡, on receipt of an on-time submission.</summary>
    Receipt,

    /// <summary>期限後到着のお知らせ.</summary>
    Late,

    /// <summary>送信者確認中のお知らせ, to a proved sender whose submission waits for a person.</summary>
    Held,

    /// <summary>提出の確認のお願い, with the link that proves the address that an upload states.</summary>
    Confirmation,

    /// <summary>お問い合わせ受付のお知らせ, to the aligned sender of correspondence, once for an address and day.</summary>
    Inquiry,

    /// <summary>受領連絡, on receipt of what is collected after the closing.</summary>
    Collected,

    /// <summary>
    /// 申請書類の添付に関するお知らせ, to the aligned sender of a mail that looks as if its files had been forgotten, once for an
    /// address and hour.
    /// </summary>
    Missing,

    /// <summary>送信テストの結果, which tells how a route test arrived.</summary>
    RouteTest,

    /// <summary>
    /// 別の送信者からの提出のお知らせ, to whoever sent the form that another sender of the same applicant has replaced, or would
    /// replace.
    /// </summary>
    Another,

    /// <summary>採用した提出のお知らせ, to both senders once an officer has chosen between two submissions.</summary>
    Chosen,

    /// <summary>受付完了通知, once the intake is closed.</summary>
    Final,

    /// <summary>受付状況のお知らせ, every morning to the officers on duty: numbers alone.</summary>
    Digest,

    /// <summary>至急確認のお願い, to the officers on duty in the last hours before the deadline.</summary>
    Alert,

    /// <summary>説明会への参加方法のご案内, to everybody who has a seat in the briefing.</summary>
    Joining,

    /// <summary>説明会の参加方法の設定のお願い, to the officers on duty where nobody has said where it is joined.</summary>
    Meeting,

    /// <summary>回答, by which an officer answers a question or another mail.</summary>
    Answer,

    /// <summary>照会, by which an officer asks something.</summary>
    Question,

    /// <summary>補正依頼, by which an officer asks for what the findings tell.</summary>
    Mend,

    /// <summary>提出のお願い to an applicant from whom something that is collected is missing.</summary>
    Reminder,
    /// <summary>締切前のご案内 to an applicant whose application has something open.</summary>
    ReminderToMend,

    /// <summary>締切前のご案内 to an applicant that has sent nothing.</summary>
    ReminderToSubmit,

    /// <summary>選定結果の通知 to an applicant that is selected.</summary>
    Selected,

    /// <summary>選定結果の通知 to an applicant that is not selected.</summary>
    NotSelected,

    /// <summary>選定結果の通知 to an applicant on whose selection the decision is put off.</summary>
    OnHold,

    /// <summary>伴走支援事業者の採択結果 to a selected applicant for which another call has adopted a provider.</summary>
    ProviderAdopted,

    /// <summary>伴走支援事業者の採択結果 to a selected applicant for which no provider was adopted.</summary>
    NoProvider,
}
