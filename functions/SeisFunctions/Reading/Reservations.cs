using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// What the text of a mail with forms says about them that a person must read: that they are a draft, a trial, a
/// sample, for reference, of last year, provisional or unfinished; that something is taken back; or a question. Pure.
/// </summary>
internal static class Reservations
{
    // Of a sentence; a line of a mail has about as many.
    private const int LongestExample = 80;

    // A shorter line ends where its writer ended it: a greeting, a name, an entry of a list.
    private const int ShortestFullLine = 20;

    private const string EndsOfSentences = "。！？!?";

    // Parts of other words, or phrases of every letter. They are set aside before anything is looked for.
    internal static readonly string[] Harmless =
    [
        "案内",
        "提案",
        "事案",
        "案件",
        "答案",
        "法案",
        "図案",
        "仮名",
        "仮称",
        "仮想",
        "仮説",
        "見本市",
        "昨年度に引き続き",
        "前年度に引き続き",
        "昨年に引き続き",
    ];

    // Whoever writes one of these says something about what is sent.
    private static readonly string[] Alone =
    [
        "案の段階",
        "段階の案",
        "現段階",
        "(案)",
        "[案]",
        "【案】",
        "案です",
        "案となり",
        "案ですが",
        "素案",
        "原案",
        "たたき台",
        "ドラフト",
        "下書き",
        "草案",
        "仮の",
        "仮版",
        "仮提出",
        "仮申請",
        "仮置き",
        "仮です",
        "(仮)",
        "【仮】",
        "暫定",
        "事前相談",
        "事前確認",
        "事前のご確認",
        "事前にご確認",
        "事前に確認",
        "提出ではな",
        "提出ではござい",
        "申請ではな",
        "申請ではござい",
        "応募ではな",
        "正式なものではな",
        "正式には",
        "正式版は",
        "正式な申請は",
        "正式な提出は",
        "正式提出は",
        "確認用",
        "内部用",
        "送付前",
        "提出前",
        "決裁前",
        "決裁中",
        "決裁後",
        "決裁が下り",
        "決裁がおり",
        "決裁待ち",
        "未決裁",
        "稟議中",
        "起案中",
        "サンプル",
        "見本です",
        "見本として",
        "見本用",
        "見本を",
        "記入例です",
        "記載例です",
        "記入例として",
        "ダミー",
        "お試し",
        "試しに",
        "試験的",
        "試行的",
        "練習",
        "テスト送信",
        "テストです",
        "参考送付",
        "参考まで",
        "参考として",
        "参考用",
        "参考に送",
        "参考にお送",
        "参考に提出",
        "参考です",
        "未了",
        "未確定",
        "未定",
        "未済",
        "未完",
        "未記入",
        "未記載",
        "未入力",
        "未取得",
        "未承認",
        "未同意",
        "未作成",
        "未提出",
        "作成中",
        "調整中",
        "協議中",
        "検討中",
        "確認中",
        "照会中",
        "手続中",
        "手続き中",
        "精査中",
        "記入中",
        "作業中",
        "準備中",
        "依頼中",
        "途中",
        "見込み",
        "見込です",
        "空欄",
        "空白",
        "取り下げ",
        "取下げ",
        "撤回",
        "辞退",
        "取りやめ",
        "取り止め",
        "見送り",
        "見送る",
        "見合わせ",
        "ですか",
        "ますか",
        "ませんか",
        "でしょうか",
        "draft",
    ];

    // An offer of help for the case that something is unclear has them too.
    private static readonly string[] Asking =
    [
        "相談",
        "助言",
        "アドバイス",
        "添削",
        "ご教示",
        "ご教授",
        "教えてくだ",
        "教えていただ",
    ];

    // One of the first, and behind it in the same sentence one of the second.
    private static readonly (string[] First, string[] Then)[] Together =
    [
        (
            ["昨年度", "前年度", "昨年", "去年", "一昨年", "過年度", "旧年度"],
            ["申請", "様式", "提出", "応募", "版", "分", "もの", "書類", "資料", "データ", "ファイル"]
        ),
        (
            ["後日", "追って", "改めて", "あらためて", "別便", "次回", "後ほど", "来週", "翌週", "来月", "確定次第"],
            ["送り", "送付", "送信", "提出", "差し替", "差替", "修正", "追加", "正式", "確定", "更新", "訂正", "報告"]
        ),
        (["まだ", "未だ", "現時点で", "今のところ"], ["ない", "ません", "おらず", "段階", "状況", "状態"]),
        (
            ["確定", "同意", "提出", "送付", "差し替え", "差替", "修正", "追加", "変更", "訂正", "記入", "議決"],
            ["予定"]
        ),
        (["同意", "承諾", "合意", "了承"], ["得られていな", "得ていな", "いただけていな", "もらえていな", "取れていな", "待ち"]),
    ];

    // What would be done, and what is asked of whoever has a question, is said in every letter.
    private static readonly string[] Conditional = ["場合", "れば", "たら", "ましたら", "際は", "折は", "有無"];

    // They ask for a courtesy, or say how the paper comes.
    private static readonly string[] Courtesies =
    [
        "いただけますか",
        "いただけますでしょうか",
        "いただけませんか",
        "いただけませんでしょうか",
        "頂けますか",
        "頂けますでしょうか",
        "いただけないでしょうか",
        "頂けないでしょうか",
        "もらえますか",
        "よろしいでしょうか",
        "郵送",
        "パスワード",
        "お変わりありませんか",
    ];

    /// <summary>The finding about a mail, or null where nothing in it says such a thing.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="call">The call, whose own name says nothing about a form: まちの相談会支援.</param>
    public static Finding? In(OpenedMail mail, CallDefinition call)
    {
        string[] names = [Plain(call.Name), Plain(call.Subject)];
        List<string> found =
        [
            .. Sentences($"{mail.Subject}\n\n{OwnWords.Unquoted(mail)}")
                .Where(sentence => IsIn(sentence, names))
                .Distinct(),
        ];
        return found.Count == 0
            ? null
            : MailFinding.Reservation(MailText.Line(found[0], LongestExample) ?? "", found.Count);
    }

    /// <summary>
    /// Whether a text says such a thing; the name of a file is asked too (<see cref="NamedReservations"/>).
    /// </summary>
    /// <param name="text">One sentence, or a name.</param>
    /// <param name="harmless">Phrases that say nothing there, as they are written plainly.</param>
    internal static bool IsIn(string text, params string[][] harmless) =>
        IsOne(Without(Plain(text), [.. harmless, Harmless, Courtesies]));

    private static bool IsOne(string text)
    {
        return Alone.Any(Holds) || (!Conditional.Any(Holds) && (Asking.Any(Holds) || Together.Any(HoldsBoth)));

        bool Holds(string word) => text.Contains(word, StringComparison.Ordinal);

        bool HoldsBoth((string[] First, string[] Then) pair) =>
            pair.First.Any(first =>
                text.IndexOf(first, StringComparison.Ordinal) is >= 0 and var at
                && pair.Then.Any(one => text.IndexOf(one, at + first.Length, StringComparison.Ordinal) >= 0)
            );
    }

    /// <summary>A text as its words are looked for: without blanks, in small letters.</summary>
    internal static string Plain(string text) => ApplicantSignals.Compact(text).ToLowerInvariant();

    /// <summary>A text without phrases that say nothing.</summary>
    internal static string Without(string text, params string[][] phrases) =>
        phrases
            .SelectMany(list => list)
            .Aggregate(text, (rest, phrase) => rest.Replace(phrase, "", StringComparison.Ordinal));

    // Long lines are broken within a sentence, and nobody writes a full stop behind a name.
    private static IEnumerable<string> Sentences(string text)
    {
        var sentence = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (var sign in line)
            {
                sentence.Append(sign);
                if (!EndsOfSentences.Contains(sign))
                    continue;
                yield return sentence.ToString();
                sentence.Clear();
            }

            if (line.Length >= ShortestFullLine || sentence.Length == 0)
                continue;
            yield return sentence.ToString();
            sentence.Clear();
        }

        if (sentence.Length > 0)
            yield return sentence.ToString();
    }
}
