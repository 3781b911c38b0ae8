namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Says in the reason that no record of earlier selections was compared, where none is loaded or nobody knows whose it
/// would be.
/// </summary>
internal sealed record WithoutRecords(string Form, Rule Then) : Rule
{
    private static readonly Reason NotCompared = new("事務局の選定記録とは照合していません。") { IsRemark = true };

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => Then.Needs;

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var opinion = Then.Judge(c);
        var hasStatement = c.Application.Forms.ContainsKey(Form);
        var isCompared = c.Applicant is not null && c.PastSelections is not null;
        return hasStatement && !isCompared ? opinion with { Reasons = [.. opinion.Reasons, NotCompared] } : opinion;
    }
}
