namespace SeisFunctions.Forms.Values;

/// <summary>The words that answers are met in, as label keys. What is not in these lists is not understood.</summary>
internal static class AnswerWords
{
    /// <summary>Words that say yes.</summary>
    public static readonly IReadOnlyList<string> Yes =
    [
        "はい",
        "有",
        "有り",
        "あり",
        "可",
        "yes",
        "true",
        "する",
        "ok",
        "該当",
        "該当する",
        "適",
        "適合",
        "満たす",
        "満たしている",
        "済",
        "済み",
        "確認",
        "確認する",
        "確認済",
        "確認済み",
        "確認しました",
        "確認した",
        "協議済",
        "協議済み",
        "実施済",
        "実施済み",
        "同意",
        "同意する",
        "同意します",
        "同意あり",
        "同意済",
        "同意済み",
        "同意しました",
        "同意いたします",
        "同意致します",
        "希望",
        "希望する",
        "希望します",
        "希望あり",
        "了承",
        "了承済",
        "了承済み",
        "了承します",
        "了解",
        "了解済",
        "了解済み",
        "了解しました",
        "了",
        "首長了解済み",
        "首長了承済み",
        "承諾",
        "承諾済",
        "承諾済み",
        "承諾します",
        "承諾する",
        "あらかじめ承諾",
        "賛同",
        "賛同します",
        "チェック済",
        "チェック済み",
    ];

    /// <summary>Words that say no.</summary>
    public static readonly IReadOnlyList<string> No =
    [
        "いいえ",
        "無",
        "無し",
        "なし",
        "否",
        "対象外",
        "不可",
        "未",
        "no",
        "false",
        "しない",
        "ng",
        "該当なし",
        "該当しない",
        "非該当",
        "不適",
        "不適合",
        "満たさない",
        "満たしていない",
        "未済",
        "未了",
        "未実施",
        "未協議",
        "未確認",
        "確認しない",
        "同意しない",
        "同意しません",
        "不同意",
        "未同意",
        "同意なし",
        "希望しない",
        "希望しません",
        "希望なし",
        "希望せず",
        "不要",
        "同意せず",
        "同意を得られず",
        "同意得られず",
        "辞退",
        "不参加",
        "不承諾",
        "承諾しない",
        "見送り",
    ];

    /// <summary>Both, as the options of a pair: ☑確認　☐未確認.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Pair = [Yes, No];

    /// <summary>The same as heads of columns, where a word stands alone: 要 | 不要.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Heads =
    [
        [.. Yes, "要", "必要"],
        No,
    ];

    /// <summary>Wordings of one option, in groups.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> SameMeaning =
    [
        ["あり", "有", "有り", "有る", "ある", "アリ", "はい", "yes"],
        ["なし", "無", "無し", "無い", "ない", "ナシ", "いいえ", "no"],
        ["済", "済み", "協議済", "協議済み", "実施済", "実施済み"],
        ["同意する", "同意します", "同意済", "同意済み", "同意しました", "同意"],
        ["確認", "確認済", "確認済み", "確認した", "確認しました", "確認する", "確認します"],
        ["希望する", "希望します", "希望あり", "希望"],
    ];
}
