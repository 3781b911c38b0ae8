using SeisFunctions.Calls;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// The applicant has a row in a reference table of the call: it is a member of something, or was selected. Or every
/// cell of a column names such a row, by its key or its name; a text that is only like one is a person's question.
/// </summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Name">What people call the table: 対象団体の一覧.</param>
/// <param name="Column">The column whose cells name rows. Left out: the applicant is looked for.</param>
internal sealed record InTable(string Table, string Name, ColumnAddress? Column = null) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        call.Tables.ContainsKey(Table)
            ? []
            : [new("table", $"there is no reference table \"{Table}\".{Nearest.Hint(Table, [.. call.Tables.Keys])}")];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) =>
        Column is not null ? OfCells(c, Column)
        : c.Applicant is not { } applicant ? Opinion.NeedsReview(c.ApplicantUnknown($"{Name}と照合できません。"))
        : c.Call.Tables[Table].Row(applicant.Code) is not null ? Opinion.Satisfied($"{Name}に申請者の記載があります。")
        : Opinion.NotSatisfied(new($"{Name}に申請者の記載がありません。"));

    private Opinion OfCells(ApplicationCase c, ColumnAddress column)
    {
        if (Opinion.WithoutTable(c, column.In) is { } missing)
            return missing;
        var form = c.NameOf(column.Form);
        return All.Of(
            c.Application.Forms[column.Form]
                .Reading.Table(column.Table)
                .Rows.Select(row => row[column.Column])
                .Select(cell => OfCell(form, cell, c.Call.Tables[Table]))
        );
    }

    private Opinion OfCell(string form, FieldReading cell, ReferenceTable table)
    {
        if (Opinion.Doubtful(form, cell) is { } doubtful)
            return doubtful;
        if (cell.Value is null)
            return new(RequirementOutcome.NotApplicable, [], []);
        var match = table.Match(cell.Value);
        var evidence = Evidence.Of(form, cell);
        if (match.Row is not null)
            return Opinion.Satisfied($"「{cell.Label}」は全て{Name}にあります。", evidence);
        var advice = $"{Name}のとおり記入してください。";
        return match.Like.Count > 0
            ? Opinion.NeedsReview(
                Reason.About(form, cell, $"「{cell.Label}」の「{cell.Value}」が{Name}のどれか確認できません。", advice),
                evidence
            )
            : Opinion.NotSatisfied(
                Reason.About(form, cell, $"「{cell.Label}」の「{cell.Value}」は{Name}にありません。", advice),
                evidence
            );
    }
}
