using SeisFunctions.Briefing;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Exporting;
using SeisFunctions.Publishing;
using SeisFunctions.Querying;
using SeisFunctions.Querying.Searching;
using SeisFunctions.Web;

namespace SeisFunctions.Api.OpenApi;

/// <summary>
/// The shapes of the API's functions, by class. A function that is missing here is described by its signature alone.
/// </summary>
internal static class ApiShapes
{
    private static readonly ApiParameter PageSize = new("pageSize", typeof(int), "1ページの件数（1〜200、省略時50）");
    private static readonly ApiParameter Continuation = new(
        "continuation",
        typeof(string),
        "前のページの continuation"
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<Type, ApiShape> All { get; } =
        new Dictionary<Type, ApiShape>
        {
            [typeof(ReceiveMail)] = new(
                "電子メールの原文を受け付ける。202 は保管済み、200 は同じ原文の再送",
                typeof(Receipt),
                Accepts: "message/rfc822"
            ),
            [typeof(SubmitFiles)] = new(
                "様式のファイルを受け付ける（files、email、name、prefecture）。202 は保管済み、200 は同じ内容の再送、429 は時間をおいて再送",
                typeof(Receipt),
                Accepts: "multipart/form-data"
            ),
            [typeof(CheckFiles)] = new(
                "様式のファイル（files）を読み取って確認する。何も保管しない",
                typeof(CheckReport),
                Accepts: "multipart/form-data"
            ),
            [typeof(GetFaq)] = new("公開している質問と回答", typeof(FaqView)),
            [typeof(GetSummary)] = new("公募の状況", typeof(CallSummaryView)),
            [typeof(ListApplications)] = new(
                "申請の一覧",
                typeof(Page<ApplicationView>),
                Query:
                [
                    new("status", typeof(ApplicationStatus), "状態"),
                    new("prefecture", typeof(string), "都道府県名又は2桁のコード"),
                    new("wideArea", typeof(bool), "広域リージョン連携"),
                    PageSize,
                    Continuation,
                ]
            ),
            [typeof(GetApplication)] = new("申請の全体", typeof(ApplicationDetail)),
            [typeof(DecideApplication)] = new(
                "人が判定する。自動判定の結果と並べて残す",
                typeof(ApplicationDetail),
                typeof(ActRequest)
            ),
            [typeof(UndoDecision)] = new("人の判定を取り消す", typeof(ApplicationDetail), typeof(ActRequest)),
            [typeof(SelectApplication)] = new(
                "締切後に、申請を候補に選定するかどうかを人が決める（decision、reason）",
                typeof(ApplicationDetail),
                typeof(ActRequest)
            ),
            [typeof(UnselectApplication)] = new("選定を取り消す", typeof(ApplicationDetail), typeof(ActRequest)),
            [typeof(ListHearings)] = new("申請者へのヒアリングの予定と記録", typeof(HearingsView)),
            [typeof(PlanHearing)] = new(
                "ヒアリングを予定する（heldAt、with、state、questions、mails）",
                typeof(HearingsView),
                typeof(ActRequest)
            ),
            [typeof(ReviseHearing)] = new(
                "ヒアリングの回答を記録する、予定を変える",
                typeof(HearingsView),
                typeof(ActRequest)
            ),
            [typeof(OverruleRequirement)] = new(
                "一つの応募要件を人が判断する。自動判定の結果と並べて残す",
                typeof(ApplicationDetail),
                typeof(ActRequest)
            ),
            [typeof(SettleFinding)] = new("指摘事項を確認済みにする", typeof(ApplicationDetail), typeof(ActRequest)),
            [typeof(TakeBackWord)] = new(
                "応募要件又は指摘事項についての人の判断を取り消す",
                typeof(ApplicationDetail),
                typeof(ActRequest)
            ),
            [typeof(HandleApplication)] = new("不備のある申請を対応済みとする", typeof(ApplicationDetail), typeof(ActRequest)),
            [typeof(GetApplicantNotes)] = new("申請者についてのメモと電話の記録、担当", typeof(NotesView)),
            [typeof(NoteOnApplicant)] = new(
                "申請者についてメモ又は電話を記録する",
                typeof(NotesView),
                typeof(ActRequest)
            ),
            [typeof(OwnApplication)] = new("申請の担当を決める", typeof(NotesView), typeof(ActRequest)),
            [typeof(GetCsvExport)] = new("申請の一覧を CSV で出力", Media: "text/csv"),
            [typeof(GetWorkbookExport)] = new("申請の一覧を Excel で出力", Media: WorkbookExport.ContentType),
            [typeof(GetHandedTable)] = new(
                "選定の結果を、別の公募の参照表（CSV）として出力する。selections.csv は選定の記録（年度 year が必要）、candidates.csv は候補の一覧、adoptions.csv は候補ごとの採択結果",
                Query: [new("year", typeof(int), "この公募の年度（西暦。令和8年度は2026）")],
                Media: "application/octet-stream"
            ),
            [typeof(GetApplicationZip)] = new("一つの申請の書類一式", Media: "application/zip"),
            [typeof(ListSubmissions)] = new(
                "提出の一覧",
                typeof(Page<SubmissionView>),
                Query:
                [
                    new("state", typeof(SubmissionState), "状態"),
                    new("failed", typeof(bool), "読み取りを中止したものだけ"),
                    PageSize,
                    Continuation,
                ]
            ),
            [typeof(FindSubmissions)] = new(
                "提出、連絡、メモを言葉で検索する。見つかった場所を返す。言葉は個人に関わるため、本文で送る",
                typeof(SearchAnswer),
                typeof(SearchRequest)
            ),
            [typeof(ListCorrespondence)] = new(
                "連絡（提出ではないもの）の一覧",
                typeof(Page<SubmissionView>),
                Query:
                [
                    new("open", typeof(bool), "対応していないものだけ"),
                    new("prefecture", typeof(string), "都道府県名又は2桁のコード"),
                    PageSize,
                    Continuation,
                ]
            ),
            [typeof(ListRoutes)] = new("申請者の経路（送信テスト）の一覧：確認済み、問題あり、未実施", typeof(RouteList)),
            [typeof(GetRoute)] = new(
                "一つの申請者の経路と送信テスト。code が unknown なら、申請者の分からない送信テスト",
                typeof(RouteDetail)
            ),
            [typeof(SettleCorrespondence)] = new("連絡を対応済みとする", typeof(SubmissionView), typeof(ActRequest)),
            [typeof(GetSubmission)] = new("提出の全体", typeof(SubmissionView)),
            [typeof(HandleSubmission)] = new("期限後の提出を対応済みとする", typeof(SubmissionView), typeof(ActRequest)),
            [typeof(GetSubmissionNotes)] = new("提出についてのメモと電話の記録、担当", typeof(NotesView)),
            [typeof(NoteOnSubmission)] = new(
                "提出についてメモ又は電話を記録する",
                typeof(NotesView),
                typeof(ActRequest)
            ),
            [typeof(OwnSubmission)] = new("提出の担当を決める", typeof(NotesView), typeof(ActRequest)),
            [typeof(GetRawMail)] = new("提出の原本", Media: "application/octet-stream"),
            [typeof(GetReceiptProof)] = new("提出の受付証明（JSON）", Media: "application/octet-stream"),
            [typeof(GetRemarkedForm)] = new(
                "指摘事項を該当する箇所のコメントとして付けた様式。付けられないときは 404 とその理由",
                Media: "application/octet-stream"
            ),
            [typeof(GetAttachment)] = new("添付ファイル", Media: "application/octet-stream"),
            [typeof(AssignSubmission)] = new("提出を都道府県に割り当てる", typeof(SubmissionView), typeof(ActRequest)),
            [typeof(RejectSubmission)] = new("提出を申請として扱わない", typeof(SubmissionView), typeof(ActRequest)),
            [typeof(FileSubmission)] = new(
                "事務局が登録した提出について、申請者、受け取った日時と場所を記録する",
                typeof(SubmissionView),
                typeof(ActRequest)
            ),
            [typeof(AcceptSender)] = new(
                "提出の送信者を申請者の送信者として受け入れる",
                typeof(SubmissionView),
                typeof(ActRequest)
            ),
            [typeof(ChooseSubmission)] = new(
                "別の送信者の提出と重なる提出を選ぶ",
                typeof(SubmissionView),
                typeof(ActRequest)
            ),
            [typeof(AcceptSubmission)] = new("期限後などの提出を受理する", typeof(SubmissionView), typeof(ActRequest)),
            [typeof(UndoRuling)] = new(
                "提出についての最後の操作を取り消す",
                typeof(SubmissionView),
                typeof(ActRequest)
            ),
            [typeof(RetrySubmission)] = new("提出を読み直す", typeof(SubmissionView), typeof(ActRequest)),
            [typeof(RetryFailed)] = new("読み取りに失敗した提出をまとめて読み直す", Request: typeof(ActRequest)),
            [typeof(GetLetter)] = new("通知の文面（電子メールの原文）", Media: "application/octet-stream"),
            [typeof(ResendLetter)] = new("通知を再送する", typeof(LetterView), typeof(ActRequest)),
            [typeof(HandleLetter)] = new("届かなかった通知、又はその後に選定が変わった結果の通知を対応済みとする", typeof(LetterView), typeof(ActRequest)),
            [typeof(ListLetters)] = new(
                "通知の一覧（省略時は下書き）",
                typeof(Page<WrittenLetterView>),
                Query:
                [
                    new("state", typeof(LetterState), "状態"),
                    new("round", typeof(string), "一斉通知の番号"),
                    PageSize,
                    Continuation,
                ]
            ),
            [typeof(GetWrittenLetter)] = new("担当者が作成した通知（番号は コード-番号）", typeof(WrittenLetterView)),
            [typeof(WriteLetter)] = new(
                "提出の差出人への回答、照会又は補正依頼を下書きする",
                typeof(WrittenLetterView),
                typeof(ActRequest)
            ),
            [typeof(WriteToContact)] = new(
                "連絡先一覧の宛先への回答又は照会を下書きする（提出のない申請者にも）",
                typeof(WrittenLetterView),
                typeof(ActRequest)
            ),
            [typeof(ReviseLetter)] = new("下書きを修正する", typeof(WrittenLetterView), typeof(ActRequest)),
            [typeof(ReleaseLetter)] = new("下書きを送信する（作成者だけ）", typeof(WrittenLetterView), typeof(ActRequest)),
            [typeof(ApproveLetter)] = new("下書きを承認する", typeof(WrittenLetterView), typeof(ActRequest)),
            [typeof(StopLetter)] = new("承認した下書きの送信を中止する", typeof(WrittenLetterView), typeof(ActRequest)),
            [typeof(ListRounds)] = new("一斉通知の一覧", typeof(Page<RoundView>)),
            [typeof(GetRound)] = new("一斉通知（通知のない申請者を含む）", typeof(RoundView)),
            [typeof(PrepareRound)] = new(
                "一斉通知の下書きを、足りないものだけ作成する（kind：results）",
                typeof(RoundView),
                typeof(ActRequest),
                Query: [new("matter", typeof(string), "何についての一斉通知か（種類に複数あるとき）")]
            ),
            [typeof(ApproveRound)] = new("一斉通知の下書きを、問題のないものだけすべて承認する", typeof(RoundView), typeof(ActRequest)),
            [typeof(StopRound)] = new("一斉通知の送信を中止する", typeof(RoundView), typeof(ActRequest)),
            [typeof(DiscardRound)] = new("一斉通知の下書きをすべて破棄する", typeof(RoundView), typeof(ActRequest)),
            [typeof(DiscardLetter)] = new("下書きを破棄する", typeof(WrittenLetterView), typeof(ActRequest)),
            [typeof(RegisterForBriefing)] = new(
                "説明会に申し込む（1人1アドレス）。202 は登録済み（既に登録したアドレスでも同じ）、409 は受付の時間外など",
                typeof(RegistrationReceipt),
                typeof(RegistrationRequest)
            ),
            [typeof(GetBriefing)] = new("説明会の申込みの状況", typeof(BriefingView)),
            [typeof(CloseRegistration)] = new("説明会の申込みを締め切る", typeof(BriefingView), typeof(ActRequest)),
            [typeof(OpenRegistration)] = new("説明会の申込みを再開する", typeof(BriefingView), typeof(ActRequest)),
            [typeof(SetMeeting)] = new("説明会の参加方法を設定する", typeof(BriefingView), typeof(ActRequest)),
            [typeof(ListRegistrations)] = new(
                "説明会の参加申込の一覧（全件）",
                typeof(Page<RegistrationView>),
                Query:
                [
                    new("show", typeof(RegistrationFilter), "対象"),
                    new("kind", typeof(string), "参加者の区分の id"),
                ]
            ),
            [typeof(EnterRegistration)] = new(
                "説明会の参加申込を登録する。同じアドレスの申込みは訂正する",
                typeof(RegistrationView),
                typeof(ActRequest)
            ),
            [typeof(RemoveRegistration)] = new(
                "説明会の参加申込を取り消す",
                typeof(RegistrationView),
                typeof(ActRequest)
            ),
            [typeof(GetRegistrationsCsv)] = new("説明会の参加申込を CSV で出力", Media: "text/csv"),
            [typeof(GetRegistrationsWorkbook)] = new(
                "説明会の参加申込を Excel で出力",
                Media: WorkbookExport.ContentType
            ),
            [typeof(ListCollections)] = new(
                "締切後に提出を求めているもの（覚書、報告書等）の一覧",
                typeof(Page<CollectionView>),
                Query:
                [
                    new("prefecture", typeof(string), "都道府県名又は2桁のコード"),
                    new("collection", typeof(string), "提出物のID"),
                    new("status", typeof(CollectionStatus), "状態"),
                    PageSize,
                    Continuation,
                ]
            ),
            [typeof(GetCollections)] = new("一つの申請者に提出を求めているもの", typeof(ApplicantCollectionsView)),
            [typeof(GetCollectionExport)] = new(
                "締切後に提出を求めているものの一覧を Excel で出力",
                Media: WorkbookExport.ContentType
            ),
            [typeof(MarkCollection)] = new(
                "提出物を受領済みとする（received）、免除する（waive）、期限を変える（reschedule）、操作を取り消す（undo）",
                typeof(ApplicantCollectionsView),
                typeof(ActRequest)
            ),
            [typeof(CollectSubmission)] = new(
                "締切後に届いたメールを提出物として扱う（collection、item）",
                typeof(SubmissionView),
                typeof(ActRequest)
            ),
            [typeof(ExtendDeadline)] = new("締切を延長する", typeof(CallSummaryView), typeof(ActRequest)),
            [typeof(CloseAnyway)] = new("待たずに締め切る", typeof(CallSummaryView), typeof(ActRequest)),
            [typeof(GetCandidates)] = new("公表した候補と、現在公表できる候補", typeof(PublicationView)),
            [typeof(GetCandidateFile)] = new(
                "候補の文書（list.xlsx、list.docx、sheets.docx）。省略時は直近に公表したもの",
                Media: "application/octet-stream",
                Query:
                [
                    new("publication", typeof(string), "公表の id"),
                    new("draft", typeof(bool), "現在の内容の下書き"),
                ]
            ),
            [typeof(RewordCandidate)] = new(
                "公表する文章の文言を改める（body。省略時は申請の記載に戻す）",
                typeof(PublicationView),
                typeof(ActRequest)
            ),
            [typeof(PublishCandidates)] = new(
                "候補を公表する（draft、confirmed）",
                typeof(PublicationView),
                typeof(ActRequest)
            ),
            [typeof(GetClosingSupplement)] = new("締切確定書の後に提出について行った操作", typeof(Page<AuditEntry>)),
            [typeof(GetClosingStatement)] = new("締切確定書（JSON の原本）", Media: "application/octet-stream"),
            [typeof(ListAudit)] = new(
                "操作記録",
                typeof(Page<AuditEntry>),
                Query:
                [
                    new("subject", typeof(string), "submission-番号、application-コード、collections-コード、letter-コード-番号、call"),
                    PageSize,
                    Continuation,
                ]
            ),
            [typeof(EraseApplication)] = new(
                "一つの申請者のデータを消去する",
                typeof(Erasing.Erased),
                typeof(ActRequest)
            ),
            [typeof(GetHealth)] = new("保管先につながるか"),
            [typeof(GetOpenApi)] = new("この文書"),
        };
}
