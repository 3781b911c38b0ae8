namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of a file that is collected after the closing: <c>collection.*</c>.</summary>
internal static class CollectionFinding
{
    public static Finding Received(string what) =>
        new("collection.received", Severity.Info, $"{what}として受け取りました。");

    public static Finding Differs(string what, string differences) =>
        new("collection.differs", Severity.Warning, $"{what}として受け取りましたが、確認が必要です。{differences}");

    public static Finding Unexpected(string why) =>
        new("collection.unexpected", Severity.Warning, $"提出を求めているものと合いません。{why}事務局が確認します。");

    public static Finding Unclear(string why) =>
        new("collection.unclear", Severity.Warning, $"{why}事務局が確認します。");

    public static Finding BesideLate() =>
        new(
            "collection.besideLate",
            Severity.Warning,
            "締切後の提出物と思われますが、締切後に到着した申請書類と一緒に届いたため、受け取っていません。提出を求めたものであれば、「提出物として扱う」を選んでください。"
        )
        {
            ConcernsSecretariat = true,
        };
}
