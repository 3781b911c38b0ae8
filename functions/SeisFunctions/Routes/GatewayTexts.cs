using System.Text;

namespace SeisFunctions.Routes;

/// <summary>What gateways write into mails, and into what they put in the place of a file. Pure.</summary>
internal static class GatewayTexts
{
    private static readonly string[] Quarantine = ["隔離", "検疫", "quarantin"];

    private static readonly string[] Removal =
    [
        "添付ファイルは削除",
        "添付ファイルを削除",
        "添付ファイルが削除",
        "添付ファイルは除去",
        "添付ファイルを除去",
        "添付ファイルが除去",
        "添付ファイルを取り除",
        "添付ファイルは取り除",
        "添付ファイルを分離",
        "添付ファイルは分離",
        "ファイルを無害化でき",
        "添付ファイルをブロック",
        "attachmentremoved",
        "attachmentwasremoved",
        "attachmentswereremoved",
        "attachmenthasbeenremoved",
        "attachmentshavebeenremoved",
        "removedanattachment",
        "removedattachment",
        "attachmentwasdeleted",
        "attachmentblocked",
        "attachmentwasblocked",
        "blockedattachment",
    ];

    private static readonly string[] Password =
    [
        "パスワードをお知らせ",
        "パスワードのお知らせ",
        "パスワードは以下",
        "パスワードは下記",
        "パスワードは次",
        "パスワード通知",
        "パスワード:",
        "解凍パスワード",
        "展開パスワード",
        "zipパスワード",
        "password:",
    ];

    private static readonly string[] Notices =
    [
        "組織外から",
        "外部から届いた",
        "庁外から",
        "外部メール",
        "誤送信",
        "宛先以外の方",
        "名宛人以外",
        "受信された方は",
        "機密情報を含",
        "秘密情報を含",
        "ウイルスチェック済",
        "無害化済",
        "externalemail",
        "outsideoftheorganization",
        "outsideyourorganization",
        "intendedrecipient",
        "confidentialinformation",
    ];

    // What stands in the place of a file is named so, or keeps the name of the file.
    private static readonly string[] StandIns =
    [
        "delet",
        "remov",
        "warning",
        "block",
        "quarantin",
        "replace",
        "notice",
        "alert",
        "削除",
        "警告",
        "隔離",
        "無害化",
        "除去",
        "お知らせ",
        "通知",
    ];

    // UTF-8 taken for Shift_JIS or Latin-1; ISO-2022-JP without its escape characters stands between $B and (B.
    private static readonly string[] Garbage = ["\uFFFD\uFFFD", "縺ｮ", "縺ｫ", "縺ｦ", "繧偵", "ã®", "ã\u0081"];

    /// <summary>Whether a text says that something is in quarantine.</summary>
    public static bool TellOfQuarantine(string text) => Says(text, Quarantine);

    /// <summary>Whether a text says that an attachment was removed.</summary>
    public static bool TellOfRemoval(string text) => Says(text, Removal);

    /// <summary>Whether a text tells a password.</summary>
    public static bool TellPassword(string text) => Says(text, Password);

    /// <summary>Whether a text has a notice of the kind that gateways add.</summary>
    public static bool HaveNotice(string text) => Says(text, Notices);

    /// <summary>Whether a text is garbled.</summary>
    public static bool AreGarbled(string text) =>
        Garbage.Any(one => text.Contains(one, StringComparison.Ordinal))
        || (
            text.IndexOf("$B", StringComparison.Ordinal) is >= 0 and var from
            && text.IndexOf("(B", from, StringComparison.Ordinal) >= 0
        );

    /// <summary>Whether a name is one of what is put in the place of a file.</summary>
    public static bool IsStandIn(string name) => Says(name, StandIns);

    private static bool Says(string text, IEnumerable<string> phrases)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var one in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(one))
                compact.Append(char.ToLowerInvariant(one));
        }

        var key = compact.ToString();
        return phrases.Any(phrase => key.Contains(phrase, StringComparison.Ordinal));
    }
}
