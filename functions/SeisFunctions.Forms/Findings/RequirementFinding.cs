namespace SeisFunctions.Forms.Findings;

/// <summary>
/// What is said of what the call asks for: <c>requirement.*</c>, <c>history.*</c>, <c>support.*</c>,
/// <c>personalData.*</c>.
/// </summary>
internal static class RequirementFinding
{
    private const string Word = "requirement.",
        OfNotSatisfied = "requirement.notSatisfied",
        OfReview = "requirement.needsReview";

    public static Finding NotSatisfied(string number, string place, string reason) =>
        new(OfNotSatisfied, Severity.Error, $"応募要件{number}{place}：{reason}");

    public static Finding NeedsReview(string number, string place, string reason) =>
        new(OfReview, Severity.Warning, $"応募要件{number}{place}：{reason}");

    /// <summary>A person's word: no letter announces a verdict.</summary>
    public static Finding FoundUnsatisfied(string number, string reason) =>
        new(OfNotSatisfied, Severity.Error, $"応募要件{number}について、事務局が確認しています。")
        {
            OfficerMessage = $"応募要件{number}：{reason}",
            LeavesUnsatisfied = true,
        };

    /// <summary>The same where a person has left it open, or must look again.</summary>
    public static Finding LeftOpen(string number, string reason) =>
        new(OfReview, Severity.Warning, $"応募要件{number}について、事務局が確認しています。")
        {
            OfficerMessage = $"応募要件{number}：{reason}",
        };

    public static Finding YearWithoutSelection(string field, string year, string years, string selected) =>
        new(
            "history.year",
            Severity.Error,
            $"「{field}」は{year}ですが、これまでに選定のあった年度は{years}です。「{field}」に正しい年度を記入するか、「{selected}」の選択を確認してください。"
        );

    public static Finding HistoryDiffers() =>
        new(
            "history.differs",
            Severity.Warning,
            "過去の選定についての記入が事務局の記録と異なります。事務局が確認します。"
        );

    /// <summary>A free text says otherwise than the statement about earlier selections.</summary>
    public static Finding HistoryInText(string selected, string answer, string field, string text) =>
        new(
            "history.inText",
            Severity.Warning,
            $"「{selected}」は「{answer}」ですが、「{field}」に「{text}」と記載されています。どちらかを修正してください。"
        );

    public static Finding Shortfall(string why, string field) =>
        new("history.shortfall", Severity.Error, $"{why}市区町村を追加するか、「{field}」の記入を確認してください。");

    public static Finding SupportNotChosen(string form, string section, string support, string advice) =>
        new(
            "support.mandatoryNotChosen",
            Severity.Error,
            $"{form}「{section}」の「{support}」（必須の支援）が選択されていません。{advice}ください。"
        );

    public static Finding NoPersonalDataConsent(string form, string section, string why, string advice) =>
        new("personalData.noConsent", Severity.Error, $"{form}「{section}」の{why}{advice}ください。");

    /// <summary>
    /// It is about a requirement itself, not about what causes it: a person speaks about that instead.
    /// </summary>
    public static bool Is(Finding finding) => finding.Code.StartsWith(Word, StringComparison.Ordinal);
}
