using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk;

/// <summary>Words and tones for the states of things.</summary>
internal static class Labels
{
    /// <summary>A prefecture that has sent nothing.</summary>
    public static Label Nothing { get; } = new(Tone.None, "未提出");

    /// <summary>Of letters to many that had their time, and were not released in it.</summary>
    public static Label Passed { get; } = new(Tone.Attention, "送らずに過ぎました");

    /// <summary>A prefecture of which everything came too late.</summary>
    public static Label LateOnly { get; } = new(Tone.Muted, "期限後のみ");

    /// <summary>A prefecture of which everything that was on time waits for a person.</summary>
    public static Label HeldOnly { get; } = new(Tone.Attention, "保留中の提出あり");

    /// <summary>A prefecture of which everything that seems to be its own could not be read.</summary>
    public static Label UnreadableOnly { get; } = new(Tone.Bad, "読み取れない提出あり");

    /// <summary>A prefecture of which everything was erased on request.</summary>
    public static Label Erased { get; } = new(Tone.Muted, "消去済み");

    /// <summary>A prefecture without an application.</summary>
    public static Label OfNoApplication(string prefecture, RegisterCounts counts) =>
        counts.IsHeldOnly(prefecture) ? HeldOnly
        : counts.IsUnreadableOnly(prefecture) ? UnreadableOnly
        : counts.IsLateOnly(prefecture) ? LateOnly
        : counts.IsErased(prefecture) ? Erased
        : Nothing;

    /// <summary>A record that cannot be read any more.</summary>
    public static Label Damaged { get; } = new(Tone.Bad, "記録の破損");

    /// <summary>What a file is that holds no form.</summary>
    public static string Of(FileFormat? format) =>
        format switch
        {
            null => "未読取",
            FileFormat.Word or FileFormat.LegacyWord => "Word文書（様式以外）",
            FileFormat.Excel or FileFormat.LegacyExcel or FileFormat.BinaryExcel => "Excelブック（様式以外）",
            FileFormat.EncryptedOffice => "パスワード付きのファイル",
            FileFormat.Ichitaro => "一太郎文書",
            FileFormat.Pdf => "PDF",
            FileFormat.Image => "画像",
            FileFormat.Zip or FileFormat.OtherArchive => "圧縮ファイル",
            FileFormat.Program => "プログラム",
            FileFormat.Text or FileFormat.Html or FileFormat.Rtf => "文書（様式以外）",
            FileFormat.Empty => "空のファイル",
            _ => "様式以外",
        };

    public static Label Of(Submission submission) => submission.IsDamaged ? Damaged : Of(submission.State);

    public static Label Of(ApplicationStatus status) =>
        new(
            status switch
            {
                ApplicationStatus.Eligible => Tone.Good,
                ApplicationStatus.Deficient => Tone.Mend,
                ApplicationStatus.NeedsReview => Tone.Attention,
                ApplicationStatus.Ineligible => Tone.Bad,
                _ => Tone.Muted,
            },
            OutcomeText.Of(status)
        );

    public static Label Of(RequirementOutcome outcome) =>
        new(
            outcome switch
            {
                RequirementOutcome.Satisfied => Tone.Good,
                RequirementOutcome.NotSatisfied => Tone.Bad,
                RequirementOutcome.NeedsReview => Tone.Attention,
                _ => Tone.Muted,
            },
            OutcomeText.Of(outcome)
        );

    /// <summary>A selection in the words of the call, with what an applicant is adopted for.</summary>
    public static Label Of(Selection selection, CallDefinition call) =>
        Of(selection.Decision) with { Text = OutcomeText.Of(selection, call) };

    public static Label Of(SelectionDecision decision) =>
        new(
            decision switch
            {
                SelectionDecision.Selected => Tone.Good,
                SelectionDecision.NotSelected => Tone.Bad,
                _ => Tone.Attention,
            },
            OutcomeText.Of(decision)
        );

    public static Label Of(CallState state) =>
        state switch
        {
            CallState.Upcoming => new(Tone.None, "公募開始前"),
            CallState.Open => new(Tone.Good, "受付中"),
            CallState.Closing => new(Tone.Busy, "締切処理中"),
            _ => new(Tone.Muted, "締切済"),
        };

    public static Label Of(SubmissionState state) =>
        new(
            state switch
            {
                SubmissionState.Received => Tone.Busy,
                SubmissionState.Read => Tone.Good,
                SubmissionState.NeedsReview => Tone.Attention,
                _ => Tone.Muted,
            },
            OutcomeText.Of(state)
        );

    /// <summary>How a letter stands: a draft that was approved is no mere draft any more, wherever it is shown.</summary>
    public static Label Of(Letter letter) =>
        letter is { State: LetterState.Draft, Approval: not null }
            ? new(Tone.Good, "承認済み")
            : Of(letter.State);

    public static Label Of(LetterState state) =>
        state switch
        {
            LetterState.Draft => new(Tone.Attention, "下書き"),
            LetterState.Discarded => new(Tone.Muted, "破棄"),
            LetterState.Queued => new(Tone.Busy, "送信待ち"),
            LetterState.Sending => new(Tone.Busy, "送信中"),
            LetterState.Sent => new(Tone.Good, "送信済"),
            LetterState.Bounced => new(Tone.Bad, "返送"),
            LetterState.Suppressed => new(Tone.Attention, "送信せず"),
            _ => new(Tone.Bad, "送信失敗"),
        };

    public static Label Of(Severity severity) =>
        severity switch
        {
            Severity.Error => new(Tone.Mend, "要修正"),
            Severity.Warning => new(Tone.Attention, "要確認"),
            _ => new(Tone.None, "参考"),
        };

    public static string Of(SubmissionSource source) =>
        source switch
        {
            SubmissionSource.Http => "メール（中継）",
            SubmissionSource.Upload => "アップロード",
            SubmissionSource.Folder => "メール（フォルダー）",
            SubmissionSource.Imap => "メール（IMAP）",
            _ => source.ToString(),
        };

    public static Label Of(CollectionStatus status) =>
        status switch
        {
            CollectionStatus.Overdue => new(Tone.Bad, CollectionText.Of(status)),
            CollectionStatus.Missing => new(Tone.None, CollectionText.Of(status)),
            CollectionStatus.Waiting or CollectionStatus.Differs or CollectionStatus.Unexpected => new(
                Tone.Attention,
                CollectionText.Of(status)
            ),
            CollectionStatus.Received => new(Tone.Good, CollectionText.Of(status)),
            _ => new(Tone.Muted, CollectionText.Of(status)),
        };

    /// <summary>Whose address it is, seen from the applicant.</summary>
    public static string Of(AddressOwner owner) =>
        owner switch
        {
            AddressOwner.Own => "申請者のもの",
            AddressOwner.Other => "別の申請者のもの",
            _ => "不明",
        };

    /// <summary>
    /// Whether a submission comes from the address that it names. Where no server checks, nothing is called proved.
    /// </summary>
    public static string Of(SenderProof proof, Authenticity found, SubmissionSource source) =>
        proof switch
        {
            SenderProof.Proved when source == SubmissionSource.Upload => "認証済み（確認のリンク）",
            SenderProof.Proved when found.Outcome == AuthenticityOutcome.NotChecked => "確認しない設定",
            SenderProof.Proved => "認証済み",
            SenderProof.Failed => "認証失敗",
            SenderProof.Unconfirmed => "未確認（画面からの提出）",
            _ => "未認証",
        };

    /// <summary>A letter in the words of a call: one in which applicants choose candidates adopts them.</summary>
    public static string Of(LetterKind kind, CallDefinition call) =>
        (call.Candidates is not null, kind) switch
        {
            (true, LetterKind.Selected) => "採択結果の通知（採択）",
            (true, LetterKind.NotSelected) => "採択結果の通知（不採択）",
            (true, LetterKind.OnHold) => "採択結果の通知（保留）",
            (_, LetterKind.ProviderAdopted or LetterKind.NoProvider) when call.Results.ProvidersAs is { } word =>
                Of(kind).Replace("事業者", word, StringComparison.Ordinal),
            _ => Of(kind),
        };

    public static string Of(LetterKind kind) =>
        kind switch
        {
            LetterKind.Receipt => "受付連絡",
            LetterKind.Late => "期限後到着のお知らせ",
            LetterKind.Held => "送信者確認中のお知らせ",
            LetterKind.Confirmation => "提出の確認のお願い",
            LetterKind.Inquiry => "お問い合わせ受付のお知らせ",
            LetterKind.Collected => "受領連絡",
            LetterKind.Missing => "申請書類の添付に関するお知らせ",
            LetterKind.RouteTest => "送信テストの結果",
            LetterKind.Another => "別の送信者からの提出のお知らせ",
            LetterKind.Chosen => "採用した提出のお知らせ",
            LetterKind.Final => "受付完了通知",
            LetterKind.Digest => "受付状況のお知らせ",
            LetterKind.Alert => "至急確認のお願い",
            LetterKind.Joining => "説明会の参加方法のご案内",
            LetterKind.Meeting => "説明会の参加方法の設定のお願い",
            LetterKind.Answer => "回答",
            LetterKind.Question => "照会",
            LetterKind.Mend => "補正依頼",
            LetterKind.Reminder => "提出のお願い",
            LetterKind.ReminderToMend => "締切前のご案内（不備のある申請）",
            LetterKind.ReminderToSubmit => "締切前のご案内（未提出）",
            LetterKind.Selected => "選定結果の通知（選定）",
            LetterKind.NotSelected => "選定結果の通知（非選定）",
            LetterKind.OnHold => "選定結果の通知（保留）",
            LetterKind.ProviderAdopted => "事業者の採択結果（採択あり）",
            LetterKind.NoProvider => "事業者の採択結果（採択なし）",
            _ => kind.ToString(),
        };
}
