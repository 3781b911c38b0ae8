namespace SeisFunctions.Checking.Rules;

/// <summary>
/// At least so many rows of the list name a consenting municipality of the applicant, with an issue and wanted support.
/// Rows beside them change nothing; where there are only rows that a person must look at, it is a person's question.
/// </summary>
internal sealed record ListedMunicipalities(string Form, string Table, int AtLeast) : Rule
{
    private static readonly string[] Columns = ["code", "municipality", "consent", "department", "issues", "support"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => Columns.Select(column => new Need(Form, column, Table));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Form, Table) is { } missing)
            return missing;
        var list = c.Municipalities;
        if (c.Applicant is null && list.Consenting > 0)
            return Opinion.NeedsReview(c.ApplicantUnknown("管内の市区町村か確認できません。"), list.Evidence);
        if (list.Consenting >= AtLeast)
            return Opinion.Satisfied($"同意のある{list.Consenting}市区町村と連携しています。", list.Evidence);
        if (list.Consenting + list.Doubtful >= AtLeast)
            return Opinion.NeedsReview(
                InList(
                    c,
                    $"要件を満たす市区町村を特定できません。{string.Concat(list.InDoubt.Select(label => $"「{label}」"))}の記入を確認する必要があります。"
                ),
                list.Evidence
            );
        return Opinion.NotSatisfied(
            InList(
                c,
                $"同意があり、{c.LabelOf(Form, "issues", Table)}と{c.LabelOf(Form, "support", Table)}が記入された管内の市区町村がありません。"
            ),
            list.Evidence
        );
    }

    // Each row speaks for itself.
    private Reason InList(ApplicationCase c, string text) =>
        new(text) { Form = c.NameOf(Form), Columns = [.. c.ColumnsOf(Form, Table)] };
}
