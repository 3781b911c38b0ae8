using SeisFunctions.Domain;
using Spectre.Console;

namespace SeisFunctions.Commands.Demo;

/// <summary>Prints each candidate with the providers that were adopted for it, and what it was told.</summary>
internal static class AdoptionTable
{
    public static void Print(IReadOnlyList<AdoptionOutcome> outcomes, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Square };
        table.AddColumns("候補", "応募", "採択された事業者", "候補への通知", "想定どおり");
        foreach (var outcome in outcomes)
            table.AddRow(
                outcome.Line.Name,
                NamesOf(outcome.Line.Standing.Select(row => row.Name), "なし"),
                NamesOf(outcome.Line.Adopted.Select(row => row.Name), "なし"),
                NamesOf(outcome.Told.Select(Describe), "送信なし"),
                outcome.AsExpected ? "はい" : "いいえ"
            );
        console.Write(table);
    }

    private static string NamesOf(IEnumerable<string> names, string none) =>
        names.ToList() is { Count: > 0 } some ? string.Join("、", some) : none;

    private static string Describe(LetterKind kind) => kind == LetterKind.ProviderAdopted ? "採択あり" : "採択なし";
}
