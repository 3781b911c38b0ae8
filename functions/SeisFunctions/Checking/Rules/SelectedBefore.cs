using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// The applicant was selected in an earlier year: the records of the call say so; or, where it has none, the form does.
/// Never selected is certain only where the form and the records say so. The form says it by fields with the roles
/// <c>pastSelection</c>, <c>pastYear</c> and <c>pastCount</c>.
/// </summary>
internal sealed record SelectedBefore : Rule
{
    private static readonly Reason NotCompared = new("事務局の選定記録とは照合していません。") { IsRemark = true };

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) => PastStatement.FaultsIn(call);

    /// <inheritdoc/>
    public override IEnumerable<Reason> Remarks(ApplicationCase c) =>
        PastStatement.Of(c) is not null && (c.Applicant is null || c.PastSelections is null) ? [NotCompared] : [];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var field = c.Call.FieldWith(FieldRole.PastSelection)!;
        if (PastStatement.Of(c) is not { } stated)
            return Opinion.WithoutForm(c, field.Form);
        if (c.PastSelections is { Count: > 0 } && stated.Answer == false)
            return Opinion.NeedsReview(
                stated.About(
                    $"「{stated.Selected.Label}」は「{stated.Selected.Value}」ですが、事務局の選定記録には選定があります。"
                ),
                stated.Evidence
            );
        if (c.PastSelections is { Count: > 0 } records)
            return Opinion.Satisfied(
                $"選定記録に{FiscalYears.ToText(records[0].FiscalYear)}の選定があります。",
                stated.Evidence
            );
        if (Opinion.Doubtful(stated.FormName, stated.Selected) is { } doubtful)
            return doubtful;
        return (stated.Answer, c.Applicant is null ? null : c.PastSelections) switch
        {
            (null, _) => Opinion.NeedsReview(
                stated.About(Unanswered.Text(stated.Selected, c.Call.Field(field))),
                stated.Evidence
            ),
            (false, _) when stated.TellsOfSelection => Opinion.NeedsReview(
                stated.About(
                    $"「{stated.Selected.Label}」は「{stated.Selected.Value}」ですが、「{stated.Year.Label}」又は「{stated.Count.Label}」が記入されています。",
                    "いずれかを修正してください。"
                ),
                stated.Evidence
            ),
            (true, { }) => Opinion.NeedsReview(
                stated.About("過去に選定されたと記入されていますが、事務局の選定記録にありません。"),
                stated.Evidence
            ),
            (true, null) => Opinion.Satisfied("過去に選定されたと記入されています。", stated.Evidence),
            (false, { }) => Opinion.NotSatisfied(new("過去の選定はありません。"), stated.Evidence),
            _ => Opinion.NotSatisfied(new("過去の選定はないと記入されています。"), stated.Evidence),
        };
    }
}
