using System.Globalization;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Querying;
using Spectre.Console;

namespace SeisFunctions.Commands.Demo;

/// <summary>Prints how what selected applicants send in stands on the board.</summary>
internal static class BoardTable
{
    private static readonly CollectionStatus[] Columns =
    [
        CollectionStatus.Received,
        CollectionStatus.Differs,
        CollectionStatus.Waiting,
        CollectionStatus.Unexpected,
        CollectionStatus.Overdue,
        CollectionStatus.Missing,
        CollectionStatus.NotDue,
    ];

    public static void Print(IReadOnlyList<BoardOutcome> outcomes, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Square };
        table.AddColumns(["申請者", "事例", .. Columns.Select(CollectionText.Of), "想定どおり"]);
        foreach (var outcome in outcomes.Where(outcome => outcome.Sample.Collected is not null || !outcome.AsExpected))
            table.AddRow(
                [
                    outcome.Sample.Applicant ?? "（不明）",
                    outcome.Sample.Title,
                    .. Columns.Select(status =>
                        outcome.Board.GetValueOrDefault(status).ToString(CultureInfo.InvariantCulture)
                    ),
                    outcome.AsExpected ? "はい" : "いいえ",
                ]
            );
        console.Write(table);
        var counts = string.Join(
            ", ",
            outcomes
                .SelectMany(outcome => outcome.Board)
                .GroupBy(one => one.Key, one => one.Value)
                .OrderBy(status => Array.IndexOf(Columns, status.Key))
                .Select(status => $"{CollectionText.Of(status.Key)} {status.Sum()}")
        );
        var wrong = outcomes.Count(outcome => !outcome.AsExpected);
        console.MarkupLineInterpolated(
            $"Collections of {outcomes.Count} selected, {outcomes.Count - wrong} as expected, {wrong} not: {counts}"
        );
    }
}
