using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// At least so many rows of a table name a municipality that there is, in the applicant's prefecture where it is one.
/// A name that nobody knows, or that may be several, is a person's question where it decides.
/// </summary>
/// <param name="Column">The column of names.</param>
/// <param name="Where">What the rows must have that count. Left out: all count.</param>
/// <param name="AtLeast">How many. Left out: 1.</param>
internal sealed record RealPlaces(
    [Fits(FieldKind.Municipality)] ColumnAddress Column,
    IReadOnlyList<RowCondition>? Where = null,
    [Least(1)] int AtLeast = 1
) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        ConditionedRows.FaultsIn(call, Column.In, Where);

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Column.In) is { } missing)
            return missing;
        var (form, label) = (c.NameOf(Column.Form), c.Call.Column(Column).Label);
        var rows = ConditionedRows.In(c, Column.In, Where);
        var named = rows
            .Sure.Select(row => row[Column.Column])
            .Select(cell => (Cell: cell, Match: MatchOf(c, cell)))
            .ToList();
        var real = named.Where(one => IsReal(one.Match)).DistinctBy(one => one.Match!.Municipality!.Code).Count();
        var doubtful = named
            .Where(one => !IsReal(one.Match) && one.Match?.Outcome != MunicipalityOutcome.OtherPrefecture)
            .Select(one => one.Cell)
            .Concat(rows.Doubtful.Select(row => row[Column.Column]))
            .ToList();
        List<Evidence> evidence = [.. named.Select(one => Evidence.Of(form, one.Cell))];
        return real >= AtLeast ? Opinion.Satisfied($"「{label}」に{real}市区町村が記入されています。", evidence)
            : real + doubtful.Count >= AtLeast
                ? new(
                    RequirementOutcome.NeedsReview,
                    [
                        .. doubtful.Select(cell =>
                            Reason.About(
                                form,
                                cell,
                                $"「{label}」の「{cell.Raw.Trim()}」がどの市区町村か確認できません。",
                                "市区町村の名称を正しく記入してください。"
                            )
                        ),
                    ],
                    evidence
                )
            : Opinion.NotSatisfied(
                new(
                    $"「{label}」に確認できる市区町村は{real}件ですが、{AtLeast}件以上である必要があります。",
                    "市区町村の名称を記入してください。"
                )
                {
                    Form = form,
                },
                evidence
            );
    }

    private static bool IsReal(MunicipalityMatch? match) =>
        match?.Outcome is MunicipalityOutcome.Exact or MunicipalityOutcome.Repaired;

    private static MunicipalityMatch? MatchOf(ApplicationCase c, FieldReading cell) =>
        cell.Value is { } name ? c.Call.Gazetteer.FindMunicipality(name, null, c.Prefecture) : null;
}
