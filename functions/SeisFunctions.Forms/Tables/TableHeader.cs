using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>The header of a table found in a grid.</summary>
/// <param name="Vocabulary">The table.</param>
/// <param name="Grid">Where it stands.</param>
/// <param name="FirstRow">First row of the header.</param>
/// <param name="LastRow">Last row of the header; rows with entries begin below.</param>
/// <param name="Columns">Where each column found stands.</param>
internal sealed record TableHeader(
    TableVocabulary Vocabulary,
    Grid Grid,
    int FirstRow,
    int LastRow,
    IReadOnlyDictionary<string, TableColumn> Columns
)
{
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Rows further down that say the same again, as printed on every page.</summary>
    public IReadOnlyList<int> Repeats { get; init; } = [];

    /// <summary>It holds columns too that are none of the form's.</summary>
    public bool HasForeignColumns { get; init; }

    /// <summary>The same columns stand in the same places.</summary>
    public bool IsLike(TableHeader other) =>
        Vocabulary == other.Vocabulary
        && Columns.Count == other.Columns.Count
        && Columns.All(column =>
            other.Columns.TryGetValue(column.Key, out var place)
            && place.First == column.Value.First
            && place.End == column.Value.End
        );

    public int FirstColumn => Columns.Values.Min(column => column.First);

    public int EndColumn => Columns.Values.Max(column => column.End);
}

/// <summary>The stretch of a grid that belongs to one column of a table.</summary>
internal sealed record TableColumn(FieldDefinition Field, int First, int End, LabelRank Rank)
{
    /// <summary>The answers that it is split into; null for an ordinary column.</summary>
    public IReadOnlyList<(int Column, Head Head)>? Heads { get; init; }
}
