using SeisFunctions.Checking;
using SeisFunctions.Domain;
using Spectre.Console;

namespace SeisFunctions.Commands.Demo;

/// <summary>Prints how the samples ended.</summary>
internal static class DemoTable
{
    public static void Print(IReadOnlyList<DemoOutcome> outcomes, IAnsiConsole console, string outbox)
    {
        var table = new Table { Border = TableBorder.Square };
        table.AddColumns("申請者", "事例", "判定", "期限内", "未充足の要件", "通知", "想定どおり");
        foreach (var outcome in outcomes)
        {
            table.AddRow(
                outcome.Sample.Applicant ?? "（不明）",
                outcome.Sample.Title,
                outcome.Status is { } status ? OutcomeText.Of(status) : "なし",
                YesNo(outcome.OnTime),
                string.Join("、", outcome.NotSatisfied),
                outcome.Letters.Count == 0
                    ? "送信なし"
                    : string.Join("、", outcome.Letters.GroupBy(kind => kind).Select(Describe)),
                YesNo(outcome.AsExpected)
            );
        }

        // Redirected output has no width of its own; the rows are meant to be read in one line each.
        console.Profile.Width = Math.Max(console.Profile.Width, 132);
        console.Write(table);
        var wrong = outcomes.Count(outcome => !outcome.AsExpected);
        console.MarkupLineInterpolated(
            $"{outcomes.Count} samples, {outcomes.Count - wrong} as expected, {wrong} not. Letters: {outbox}"
        );
    }

    // Words instead of marks: terminals disagree on how wide ○ and × are.
    private static string YesNo(bool value) => value ? "はい" : "いいえ";

    private static string Describe(IGrouping<LetterKind, LetterKind> letters)
    {
        var name = letters.Key switch
        {
            LetterKind.Receipt => "受付連絡",
            LetterKind.Late => "期限後到着",
            LetterKind.Held => "送信者確認中",
            _ => "受付完了",
        };
        return letters.Count() == 1 ? name : $"{name}{letters.Count()}通";
    }
}
