namespace SeisFunctions.Exporting;

/// <summary>What a finding is about, in Japanese, by the first word of its code.</summary>
internal static class FindingKind
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["mail"] = "電子メール",
        ["sender"] = "送信者",
        ["subject"] = "申請者の特定",
        ["applicant"] = "申請者の特定",
        ["correspondence"] = "連絡の相手",
        ["application"] = "申請の重複",
        ["submission"] = "提出の時期",
        ["file"] = "ファイル",
        ["form"] = "様式",
        ["field"] = "記入内容",
        ["municipality"] = "連携市区町村",
        ["history"] = "過去の選定",
        ["support"] = "支援の内容",
        ["personalData"] = "個人情報の取扱い",
        ["requirement"] = "応募要件",
        ["collection"] = "締切後の提出物",
        ["record"] = "記録",
    };

    /// <summary>The kind of the findings with this code.</summary>
    public static string Of(string code) => Kinds.GetValueOrDefault(code.Split('.')[0], "その他");
}
