namespace SeisFunctions.Tests.Forms;

/// <summary>A completely and plausibly filled-in 様式1 and 様式2 (invented people), by field id: what is written, and what must be read.</summary>
internal static class SampleAnswers
{
    private const string Yes = "true";

    /// <summary>Field id → (as written, as read).</summary>
    public static IReadOnlyDictionary<string, (string Written, string Read)> Form1 { get; } = new Dictionary<string, (string, string)>
    {
        ["prefecture"] = ("島根県", "島根県"),
        ["representative"] = ("知事　県庁 太郎", "知事　県庁 太郎"),
        ["department"] = ("政策企画部デジタル戦略課", "政策企画部デジタル戦略課"),
        ["contactName"] = ("課長補佐　県庁 花子", "課長補佐　県庁 花子"),
        ["contactKana"] = ("けんちょう はなこ", "けんちょう はなこ"),
        ["telephone"] = ("0852-00-0000（内線 1234）", "0852-00-0000 内線1234"),
        ["email"] = ("dx@pref.example.lg.jp", "dx@pref.example.lg.jp"),
        ["address"] = ("島根県松江市架空町1番地", "島根県松江市架空町1番地"),
        ["applicationKind"] = ("広域リージョン連携（代表都道府県）", "広域リージョン連携（代表都道府県）"),
        ["pastSelection"] = ("あり", "あり"),
        ["pastYear"] = ("令和6年度", "令和6年度"),
        ["pastMunicipalities"] = ("2", "2"),
        ["declaration"] = ("なし", "なし"),
        ["currentStructure"] = ("県と市町村の協議会を年2回開催している。\n専任の職員はいない。", "県と市町村の協議会を年2回開催している。\n専任の職員はいない。"),
        ["issues"] = ("中山間地域の移動手段の確保と、窓口業務の負担の軽減。", "中山間地域の移動手段の確保と、窓口業務の負担の軽減。"),
        ["goal"] = ("市町村がデータを共有し、共同で課題を解決する姿を目指す。", "市町村がデータを共有し、共同で課題を解決する姿を目指す。"),
        ["supportStructure"] = (Yes, Yes),
        ["supportIssues"] = (Yes, Yes),
        ["supportPeople"] = ("false", "false"),
        ["supportPlan"] = (Yes, Yes),
        ["supportSolution"] = ("false", "false"),
        ["supportDetail"] = ("推進体制の設計と、課題の整理への助言。", "推進体制の設計と、課題の整理への助言。"),
        ["requirement1"] = (Yes, Yes),
        ["memorandum1"] = (Yes, Yes),
        ["requirement2"] = (Yes, Yes),
        ["requirement3"] = (Yes, Yes),
        ["requirement4"] = (Yes, Yes),
        ["requirement5"] = (Yes, Yes),
        ["requirement6"] = (Yes, Yes),
        ["requirement7"] = (Yes, Yes),
        ["requirement8"] = (Yes, Yes),
        ["requirement9"] = (Yes, Yes),
        ["requirement10"] = (Yes, Yes),
        ["requirement11"] = (Yes, Yes),
        ["memorandum2"] = (Yes, Yes),
        ["partners"] = ("鳥取県、岡山県", "鳥取県、岡山県"),
        ["roleOfRepresentative"] = ("全体の調整と連絡の窓口。", "全体の調整と連絡の窓口。"),
        ["roleOfPartners"] = ("管内市町村との調整。", "管内市町村との調整。"),
        ["necessity"] = ("県境をまたぐ移動が多く、一体の取組が必要である。", "県境をまたぐ移動が多く、一体の取組が必要である。"),
        ["efficiency"] = ("共同の調達により費用を抑えられる。", "共同の調達により費用を抑えられる。"),
        ["feasibility"] = ("既に協議の場があり、実現できる。", "既に協議の場があり、実現できる。"),
        ["consultation"] = (Yes, Yes),
        ["personalDataConsent"] = (Yes, Yes),
        ["submittedOn"] = ("令和8年3月20日", "2026-03-20"),
    };

    /// <summary>Rows of 連携市区町村 as written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Municipalities { get; } =
    [
        ["1", "322016", "松江市", "○", "総務部デジタル推進課", "市役所 一郎", "dx@city.example.lg.jp", "窓口の待ち時間が長い。", "窓口業務の課題整理"],
        ["2", "325252", "海士町", "○", "総務課", "役場 二郎", "soumu@town.example.lg.jp", "移動手段の確保。", "人材の育成"],
    ];

    /// <summary>Rows of 推進体制 as written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Structure { get; } =
    [
        ["DX担当", "政策企画部デジタル戦略課", "県庁 花子", "全体の総括"],
        ["課題所管", "地域振興部交通対策課", "県庁 三郎", "交通分野の課題"],
    ];
}
