using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// The headers of all tables in a stretch of a file: as they stand, of tables that go on without one, and of tables that
/// are turned.
/// </summary>
internal static class TableHeaders
{
    /// <summary>A table that is turned lists its columns below one another, and a form has few.</summary>
    private const int MostTurnedRows = 200;

    public static List<TableHeader> In(
        IReadOnlyList<Block> blocks,
        FormVocabulary vocabulary,
        ReadingBudget budget
    )
    {
        var order = new TableOrder(vocabulary.Tables.Count > 0 ? blocks : []);
        var open = new Dictionary<Grid, TableHeader>();
        var all = new List<TableHeader>();
        foreach (var grid in vocabulary.Tables.Count > 0 ? blocks.OfType<Grid>() : [])
        {
            var headers = TableFinder.Find(grid, vocabulary);
            if (
                headers.Count == 0
                && open.Remove(grid, out var before)
                && Continuation(grid, before, vocabulary) is { } continuation
            )
            {
                headers.Add(continuation);
            }

            if (headers.Count > 0 && order.After(grid) is { } next)
            {
                open[next] = headers[^1];
            }

            all.AddRange(headers);
            budget.CheckCandidates(all.Count);
        }

        all.AddRange(
            vocabulary
                .Tables.Where(table => !all.Exists(header => header.Vocabulary == table))
                .ToList()
                .SelectMany(table => blocks.OfType<Grid>().SelectMany(grid => Turned(grid, table, vocabulary)))
        );
        return all;
    }

    /// <summary>A table with its labels below one another and a column for each entry.</summary>
    private static IEnumerable<TableHeader> Turned(Grid grid, TableVocabulary table, FormVocabulary vocabulary)
    {
        if (
            !grid.IsSheet
            || grid.Rows.Count > MostTurnedRows
            || grid.Rows.Count(row =>
                row.Cells is [var first, ..] && table.Labels.Find(first.Content.Label) is not null
            ) < table.FewestColumns
        )
        {
            return [];
        }

        return TableFinder
            .Find(grid.Turned(), vocabulary)
            .Where(header => header.Vocabulary == table)
            .Select(header =>
                header with
                {
                    Findings = [.. header.Findings, FieldFinding.Turned(grid.Name).At(vocabulary.Form.Name, grid.Name)],
                }
            );
    }

    /// <summary>
    /// A table cut in two goes on without its header: the same columns, and no label of the form in it.
    /// </summary>
    private static TableHeader? Continuation(Grid grid, TableHeader before, FormVocabulary vocabulary) =>
        Width(grid) == Width(before.Grid)
        && !grid.Rows.SelectMany(row => row.Cells).Any(cell => vocabulary.Labels.Find(cell.Content.Label) is not null)
            ? before with
            {
                Grid = grid,
                FirstRow = -1,
                LastRow = -1,
                Findings =
                [
                    FieldFinding.TableContinued(grid.Name, before.Grid.Name).At(vocabulary.Form.Name, grid.Name),
                ],
            }
            : null;

    private static int Width(Grid grid) => grid.Rows.Select(row => row.Cells[^1].EndColumn).DefaultIfEmpty().Max();
}
