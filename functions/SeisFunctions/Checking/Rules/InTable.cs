using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>The applicant has a row in a reference table of the call: it is a member of something, or was selected.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Name">What people call the table: 対象団体の一覧.</param>
internal sealed record InTable(string Table, string Name) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        call.Tables.ContainsKey(Table)
            ? []
            : [new("table", $"there is no reference table \"{Table}\".{Nearest.Hint(Table, [.. call.Tables.Keys])}")];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) =>
        c.Applicant is not { } applicant ? Opinion.NeedsReview(c.ApplicantUnknown($"{Name}と照合できません。"))
        : c.Call.Tables[Table].Row(applicant.Code) is not null ? Opinion.Satisfied($"{Name}に申請者の記載があります。")
        : Opinion.NotSatisfied(new($"{Name}に申請者の記載がありません。"));
}
