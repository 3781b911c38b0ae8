using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// At least so many rows of the table of municipalities (role <c>municipalities</c>) name a consenting municipality of
/// the applicant, with an issue and wanted support. Rows beside them change nothing; where there are only rows that a
/// person must look at, or that a later list would take away before an officer has chosen, it is a person's question.
/// </summary>
/// <param name="AtLeast">How many.</param>
internal sealed record ListedMunicipalities([Least(1)] int AtLeast) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Need.Table(call, TableRole.Municipalities, FieldRole.Municipality);

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var table = c.Call.TableWith(TableRole.Municipalities)!;
        if (Opinion.WithoutTable(c, table) is { } missing)
            return missing;
        var list = c.Municipalities;
        if (c.Applicant is null && list.Consenting > 0)
            return Opinion.NeedsReview(c.ApplicantUnknown("管内の市区町村か確認できません。"), list.Evidence);
        if (list.Certain < AtLeast && list.Consenting >= AtLeast)
            return Opinion.NeedsReview(Reason.OfContested(c, list), list.Evidence);
        if (list.Consenting >= AtLeast)
            return Opinion.Satisfied($"同意のある{list.Consenting}市区町村と連携しています。", list.Evidence);
        var columns = c.Call.Table(table).Columns;
        if (list.Consenting + list.Doubtful >= AtLeast)
            return Opinion.NeedsReview(
                InList(
                    $"要件を満たす市区町村を特定できません。{string.Concat(list.InDoubt.Select(label => $"「{label}」"))}の記入を確認する必要があります。"
                ),
                list.Evidence
            );
        var answers = string.Join(
            'と',
            columns.Where(column => column.Role is FieldRole.Issues or FieldRole.Support).Select(column => column.Label)
        );
        return Opinion.NotSatisfied(
            InList(
                answers.Length == 0
                    ? "同意のある管内の市区町村がありません。"
                    : $"同意があり、{answers}が記入された管内の市区町村がありません。"
            ),
            list.Evidence
        );

        // Each row speaks for itself.
        Reason InList(string text) =>
            new(text) { Form = c.NameOf(table.Form), Columns = [.. columns.Select(column => column.Label)] };
    }
}
