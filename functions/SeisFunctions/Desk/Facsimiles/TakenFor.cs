using SeisFunctions.Forms;
using SeisFunctions.Forms.Facsimiles;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>What a text was taken for, and how it is set, in words.</summary>
internal static class TakenFor
{
    /// <summary>Everything that a text can be taken for, in the order of the legend.</summary>
    public static IReadOnlyList<AccountedAs> All { get; } =
    [
        AccountedAs.Value,
        AccountedAs.Mark,
        AccountedAs.Option,
        AccountedAs.Qualifier,
        AccountedAs.Unread,
        AccountedAs.Note,
        AccountedAs.Label,
        AccountedAs.Heading,
        AccountedAs.Printed,
    ];

    public static string WordOf(AccountedAs taken) =>
        taken switch
        {
            AccountedAs.Label => "見出し",
            AccountedAs.Value => "記入",
            AccountedAs.Printed => "様式の印刷",
            AccountedAs.Option => "選択肢",
            AccountedAs.Mark => "印",
            AccountedAs.Qualifier => "添えられた文字",
            AccountedAs.Note => "注記",
            AccountedAs.Heading => "表題",
            _ => "読み取っていません",
        };

    /// <summary>What a pointer that rests on a text is told; null where there is nothing to tell.</summary>
    public static string? TitleOf(ShownRun run)
    {
        var said = WordsOf(run);
        return said.Count == 0 ? null : string.Join("、", said);
    }

    private static List<string> WordsOf(ShownRun run) =>
        [
            .. run.Taken is { } entry
                ? (string[])[entry.Field is { } field ? $"{WordOf(entry.As)}（{field}）" : WordOf(entry.As)]
                : [],
            .. Looks.Where(look => run.Look.HasFlag(look.Look)).Select(look => look.Word),
        ];

    private static readonly (ShownLook Look, string Word)[] Looks =
    [
        (ShownLook.Struck, "取消線"),
        (ShownLook.Emphasised, "囲み・傍点"),
        (ShownLook.Doubtful, "チェックの記録と表示が異なります"),
        (ShownLook.Unseen, "白い文字"),
        (ShownLook.Hidden, "隠し文字（読み取っていません）"),
    ];
}
