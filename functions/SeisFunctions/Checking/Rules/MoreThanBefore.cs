using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// More consenting municipalities than in the latest earlier selection. A shortfall is certain only where it is one by
/// every number known: those on record and the one stated. More than the latest but not than the largest is a
/// person's question, since 過去に申請した際よりも can mean either; so is more only with what a later list would take away.
/// </summary>
internal sealed record MoreThanBefore : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        PastStatement.FaultsIn(call).Concat(Need.Table(call, TableRole.Municipalities, FieldRole.Municipality));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (PastStatement.Of(c) is not { } stated)
            return Opinion.WithoutForm(c, c.Call.FieldWith(FieldRole.PastSelection)!.Form);
        var list = c.Call.TableWith(TableRole.Municipalities)!;
        if (!c.Application.Forms.ContainsKey(list.Form))
            return Opinion.WithoutForm(c, list.Form);
        return c.PastSelections is { Count: > 0 } records ? ByRecords(c, stated, records) : ByStatement(c, stated);
    }

    private static Opinion ByRecords(
        ApplicationCase c,
        PastStatement stated,
        IReadOnlyList<PastSelection> records
    )
    {
        var (latest, largest, now) = (
            records[0].Municipalities,
            records.Max(record => record.Municipalities),
            c.Municipalities.Consenting
        );
        var agrees = stated.Answer is null || stated.Agrees(records);
        List<Reason> doubts = [];
        if (stated.Answer is null)
            doubts.Add(stated.About($"「{stated.Selected.Label}」の記入がないか、判別できません。"));
        else if (!agrees)
            doubts.Add(
                stated.IsOfAnotherYear(c)
                    ? stated.YearDoubt
                    : stated.About("過去の選定についての記入が事務局の選定記録と異なります。")
            );
        if (now <= latest)
        {
            var shortfall = Reason.About(stated.FormName, stated.Count, ShortfallText(latest, now));
            var isCertain =
                now + c.Municipalities.MayCount <= latest
                && (agrees || now + c.Municipalities.MayCount <= stated.Municipalities);
            return isCertain
                ? new(RequirementOutcome.NotSatisfied, [shortfall, .. doubts], stated.Evidence)
                : new(RequirementOutcome.NeedsReview, [shortfall, .. doubts], stated.Evidence);
        }

        if (c.Municipalities.Certain <= latest)
            doubts.Add(Reason.OfContested(c, c.Municipalities));
        if (now <= largest)
            doubts.Add(
                new(
                    $"前回の{latest}市区町村より多い{now}市区町村ですが、過去に最も多かった選定は{largest}市区町村でした。"
                )
            );
        return Opinion.Review(doubts, $"前回は{latest}、今回は{now}市区町村です。", stated.Evidence);
    }

    private static Opinion ByStatement(ApplicationCase c, PastStatement stated)
    {
        var now = c.Municipalities.Consenting;
        if (Opinion.Doubtful(stated.FormName, stated.Count) is { } doubtful)
            return doubtful;
        if (stated.IsOfAnotherYear(c))
            return Opinion.NeedsReview(stated.YearDoubt, stated.Evidence);
        if (stated.Municipalities is not { } before)
            return Opinion.NeedsReview(
                Reason.About(stated.FormName, stated.Count, $"「{stated.Count.Label}」が記入されていません。"),
                stated.Evidence
            );
        if (before == 0)
            return Opinion.NeedsReview(
                Reason.About(
                    stated.FormName,
                    stated.Count,
                    $"「{stated.Selected.Label}」は「{stated.Selected.Value}」ですが、「{stated.Count.Label}」は0です。",
                    "いずれかを修正してください。"
                ),
                stated.Evidence
            );
        if (now > before && c.Municipalities.Certain <= before)
            return Opinion.NeedsReview(Reason.OfContested(c, c.Municipalities), stated.Evidence);
        return now > before
            ? Opinion.Satisfied($"記入によると前回は{before}、今回は{now}市区町村です。", stated.Evidence)
            : Opinion.NeedsReview(
                Reason.About(stated.FormName, stated.Count, ShortfallText(before, now)),
                stated.Evidence
            );
    }

    /// <summary>What a shortfall is called, in reasons and findings alike.</summary>
    internal static string ShortfallText(int before, int now) =>
        $"前回の{before}市区町村より1以上多い連携が必要ですが、{now}市区町村です。";
}
