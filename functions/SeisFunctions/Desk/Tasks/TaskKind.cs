using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Tasks;

/// <summary>Kinds of what needs a person, most urgent first.</summary>
public enum TaskKind
{
    /// <summary>An applicant was told a result that does not stand any more.</summary>
    Overtaken,

    /// <summary>A submission waits because of its sender.</summary>
    Held,

    /// <summary>A submission may be a second application, or brings a blank form.</summary>
    Second,

    /// <summary>A submission could not be read.</summary>
    Unreadable,

    /// <summary>A submission waits for another reason.</summary>
    Submission,

    /// <summary>Something that is collected has come and is not in order.</summary>
    Collected,

    /// <summary>A route test brings forms that are filled in.</summary>
    Test,

    /// <summary>Correspondence that nobody has dealt with.</summary>
    Correspondence,

    /// <summary>A letter that an officer wrote is not released.</summary>
    Draft,

    /// <summary>A round has drafts that nobody has approved.</summary>
    Round,

    /// <summary>The day has come to remind applicants of the deadline, and nobody has.</summary>
    Reminder,

    /// <summary>Joining instructions for the briefing are due, and nobody has said where it is joined.</summary>
    Meeting,

    /// <summary>Somebody has registered for the briefing again after an officer's act.</summary>
    Registration,

    /// <summary>What an officer asked was not answered in time.</summary>
    Unanswered,

    /// <summary>A letter could not be sent.</summary>
    Failed,

    /// <summary>A letter came back.</summary>
    Bounced,

    /// <summary>An application has changed since it was selected, or not.</summary>
    Selection,

    /// <summary>An application has to be judged.</summary>
    Judgement,

    /// <summary>An application has to be mended by its applicant.</summary>
    Mend,

    /// <summary>A submission came too late.</summary>
    Late,

    /// <summary>A letter was not sent on purpose.</summary>
    Suppressed,

    /// <summary>An answer is waited for, and its date is still to come: nothing to do.</summary>
    Waiting,
}

/// <summary>The words for these kinds.</summary>
internal static class TaskKinds
{
    /// <summary>What people read.</summary>
    public static Label LabelOf(TaskKind kind) =>
        kind switch
        {
            TaskKind.Overtaken => new(Tone.Bad, "結果の変更を伝えていない申請者"),
            TaskKind.Held => new(Tone.Attention, "送信者の確認"),
            TaskKind.Second => new(Tone.Attention, "重なった提出"),
            TaskKind.Unreadable => new(Tone.Bad, "読み取れない提出"),
            TaskKind.Submission => new(Tone.Attention, "確認待ちの提出"),
            TaskKind.Collected => new(Tone.Attention, "確認待ちの提出物"),
            TaskKind.Test => new(Tone.Attention, "確認が必要な送信テスト"),
            TaskKind.Correspondence => new(Tone.Attention, "対応していない連絡"),
            TaskKind.Draft => new(Tone.Attention, "送信していない下書き"),
            TaskKind.Round => new(Tone.Attention, "承認を待つ一斉通知"),
            TaskKind.Reminder => new(Tone.Attention, "送信していない締切前のご案内"),
            TaskKind.Meeting => new(Tone.Attention, "説明会の参加方法の設定"),
            TaskKind.Registration => new(Tone.Attention, "説明会への再申込み"),
            TaskKind.Unanswered => new(Tone.Attention, "期限までに回答のない照会"),
            TaskKind.Waiting => new(Tone.Muted, "回答待ち"),
            TaskKind.Failed => new(Tone.Bad, "送信に失敗した通知"),
            TaskKind.Bounced => new(Tone.Bad, "返送された通知"),
            TaskKind.Selection => new(Tone.Attention, "選定後に変わった申請"),
            TaskKind.Judgement => new(Tone.Attention, "要確認の申請"),
            TaskKind.Mend => new(Tone.Mend, "不備のある申請"),
            TaskKind.Late => new(Tone.Muted, "期限後の提出"),
            _ => new(Tone.Attention, "送信しなかった通知"),
        };

    /// <summary>What to do.</summary>
    public static string AdviceOf(TaskKind kind) =>
        kind switch
        {
            TaskKind.Overtaken =>
                "結果を通知した後に、選定が取り消され、又は変更されています。選定し直して訂正の通知を送信するか、電話等で伝えて対応を記録してください。",
            TaskKind.Held => "差出人が申請者のものと確認できません。原本を見て、送信者の受入れや受理をしてください。",
            TaskKind.Second => "有効な様式と同じ様式が届いています（別の送信者から、記入がないか減っている、又は差し替え前のもの）。並べて比べ、採用する提出を選んでください。",
            TaskKind.Unreadable => "原本を確認し、読み直すか、申請者に送り直しを依頼してください。",
            TaskKind.Submission =>
                "申請者を特定できない、公募の開始前に届いた、締切の確定後に見つかったなどの理由で、申請に反映していない提出です。原本を見て、申請者の割当て、受理、又は「申請として扱わない」の操作をしてください。",
            TaskKind.Collected =>
                "締切後に届いた覚書や報告書に、申請と異なる点や判断できない点があります。原本を見て、対応済みとするか、提出物への割当てをしてください。",
            TaskKind.Test =>
                "送信テストとして扱いましたが、申請又は質問の可能性があります。本文と添付を確認し、申請であれば受理し、質問であれば返信してください。",
            TaskKind.Correspondence =>
                "提出ではない、お問い合わせや通知、締切後の別紙・報告書等です。内容を確認して対応してください。",
            TaskKind.Draft => "作成した方が内容を確認して送信するか、破棄してください。",
            TaskKind.Round => "一斉通知の下書きを確認して承認してください。選定結果は、作成した方とは別の担当者が承認します。",
            TaskKind.Reminder => "不備のある申請者と未提出の申請者に案内する日になりました。下書きを用意し、確認して承認してください。",
            TaskKind.Meeting =>
                "参加用のURLが設定されるまで、参加者への案内は送信されません。会議を用意し、URLを設定してください。",
            TaskKind.Registration =>
                "担当者が取消し又は訂正をした後に、本人から再び申込みがありました。内容はまだ反映していません。登録し直すか、今のままとするかを決めてください。",
            TaskKind.Unanswered => "照会又は補正依頼の期限を過ぎても回答が届いていません。電話等で確認し、対応を記録してください。",
            TaskKind.Waiting =>
                "回答が届くか期限を過ぎると、元の項目がこの一覧に戻ります。行うことはないため、件数には含めていません。",
            TaskKind.Failed => "通知が届いていません。宛先を確認して再送するか、電話で伝えてください。",
            TaskKind.Bounced => "送信した通知が返送されました。宛先を確認して再送するか、電話で伝えてください。",
            TaskKind.Selection =>
                "選定した後に、申請の内容又は応募要件の判断が変わりました。内容を確認し、もう一度選定してください。",
            TaskKind.Judgement =>
                "応募要件の判定、又はメールの本文、ファイル等についての指摘事項に、人の確認が必要です。申請の画面で指摘事項を確認済みにするか、判定してください。",
            TaskKind.Mend => "申請者が修正できる不備があります。連絡したら「対応済みとする」を選んでください。",
            TaskKind.Late => "申請には反映していません。受理するか、対応を記録してください。",
            _ => "自動では返信していません。必要に応じて電話で連絡し、対応を記録してください。",
        };
}
