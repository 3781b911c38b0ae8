namespace SeisFunctions.Forms.Findings;

/// <summary>
/// What is said of whose application or matter something is: <c>applicant.*</c>, <c>subject.*</c>,
/// <c>correspondence.*</c>, <c>application.*</c>.
/// </summary>
internal static class ApplicantFinding
{
    private const string OfDifference = "applicant.differs",
        OfSeveral = "applicant.several",
        OfNone = "subject.noApplicant",
        OfTwo = "correspondence.ambiguous",
        OfSecond = "application.second";

    public static Finding Differs(string signals, string name) =>
        new(
            OfDifference,
            Severity.Error,
            $"申請者の記載が一致していません（{signals}）。正しい{name}にそろえて再提出してください。事務局が確認します。"
        );

    public static Finding Several(string names) =>
        new(
            OfSeveral,
            Severity.Error,
            $"1通の電子メールに、複数の申請者（{names}）の様式が添付されています。申請者ごとに1通ずつ、もう一度お送りください。事務局が確認します。"
        );

    public static Finding None(string whose, string name) =>
        new(
            OfNone,
            Severity.Error,
            $"件名と様式から{whose}を特定できません。様式に{name}を記入して再提出してください。"
        );

    public static Finding NoneInTrial(string noun, string name) =>
        new(
            OfNone,
            Severity.Error,
            $"どの{noun}の申請か分かりません。{name}を記入した様式を選んで、もう一度確認してください。"
        );

    /// <summary>What it writes of itself is another one's.</summary>
    public static Finding OtherInField(string field, string text, string other, string noun) =>
        new(
            "applicant.otherInField",
            Severity.Warning,
            $"「{field}」の「{text}」は、ほかの{noun}（{other}）のものと読み取れます。誤りであれば、修正して再提出してください。"
        );

    public static Finding Tied(string by, string applicant) =>
        new("correspondence.tied", Severity.Info, $"{by}により、{applicant}に関する連絡としています。");

    public static Finding TiedToSeveral(string by, string applicants, string noun) =>
        new(
            OfTwo,
            Severity.Warning,
            $"{by}が複数の{noun}（{applicants}）を指しているため、どの申請者に関する連絡か特定していません。"
        );

    public static Finding Annex() =>
        new(
            "correspondence.annex",
            Severity.Info,
            "締切後に届いた別紙・報告書等です。期限後の申請ではなく、連絡として扱います。"
        );

    /// <summary>Two may be two applications: of the one that waits.</summary>
    public static Finding Second() =>
        new(
            OfSecond,
            Severity.Warning,
            "別の送信者から提出された同じ様式が、すでに有効です。どちらを申請とするかを事務局が確認するまで、有効な様式は変わりません。"
        );

    /// <summary>Of the application that stands.</summary>
    public static Finding SecondBeside(string receiptNumber) =>
        new(
            OfSecond,
            Severity.Warning,
            $"別の送信者から同じ様式が提出されています（受付番号 {receiptNumber}）。どちらを申請とするかを事務局が確認するまで、有効な様式は変わりません。"
        );

    /// <summary>There may be two applications.</summary>
    public static bool IsSecond(Finding finding) => finding.Code == OfSecond;

    /// <summary>Nobody knows whose application it is.</summary>
    public static bool LeavesUnknown(Finding finding) => finding.Code is OfNone or OfDifference or OfSeveral;

    /// <summary>Nothing names the applicant.</summary>
    public static bool IsNone(Finding finding) => finding.Code == OfNone;

    /// <summary>An officer who says whose it is has answered it.</summary>
    public static bool IsAnsweredByAssigning(Finding finding) =>
        LeavesUnknown(finding) || finding.Code == OfTwo || SenderFinding.IsUnauthenticated(finding);
}
