using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A table names a department of one kind, and another department of the applicant of another kind. The same department
/// for both, one of somebody else, or one of which the row says that it is not settled, is a person's question.
/// </summary>
/// <param name="Kind">The column that tells the kind of a department.</param>
/// <param name="Department">The column that names it, in the same table.</param>
/// <param name="Lead">The kind of which one is named.</param>
/// <param name="Other">The kind of which another one is named.</param>
internal sealed record Departments(
    [Fits(FieldKind.Choice)] ColumnAddress Kind,
    [Fits(FieldKind.Text, FieldKind.LongText)] ColumnAddress Department,
    DepartmentKind Lead,
    DepartmentKind Other
) : Rule
{
    private string Form => Kind.Form;

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        [
            .. Kind.In == Department.In ? Enumerable.Empty<CallFault>() : [new("department", $"must be in {Kind.In}.")],
            .. Need.Option(call.Column(Kind), Lead.Option, "lead.option"),
            .. Need.Option(call.Column(Kind), Other.Option, "other.option"),
        ];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Kind.In) is { } missingTable)
            return missingTable;
        var rows = RowsIn(c);
        List<Evidence> evidence =
        [
            .. rows.SelectMany(row =>
                new[] { row[Kind.Column], row[Department.Column] }.Select(cell => Evidence.Of(c.NameOf(Form), cell))
            ),
        ];
        Opinion[] named = [Named(c, Lead), Named(c, Other)];
        var missing = All.Of(named);
        if (missing.Outcome != RequirementOutcome.Satisfied)
            return missing with { Evidence = evidence };
        var leads = NamesOf(c, rows, Lead);
        var doubts = RowsOf(c, rows, Other).Select(row => DoubtAbout(c, row, leads)).ToList();
        var ofLeads = RowsOf(c, rows, Lead).Select(row => DoubtAboutAny(c, row, Lead)).ToList();
        if (!ofLeads.Contains(null))
            return new(
                RequirementOutcome.NeedsReview,
                [.. ofLeads.Concat(doubts).OfType<Reason>().Distinct()],
                evidence
            );
        return doubts.Contains(null)
            ? Opinion.Satisfied(
                string.Concat(named.SelectMany(opinion => opinion.Reasons).Select(reason => reason.Text)),
                evidence
            )
            : new(RequirementOutcome.NeedsReview, [.. doubts.OfType<Reason>().Distinct()], evidence);
    }

    private Reason? DoubtAbout(ApplicationCase c, RowReading row, IReadOnlyList<string> leads)
    {
        var (lead, other) = (LabelOf(c, Lead), LabelOf(c, Other));
        if (DoubtAboutAny(c, row, Other) is { } doubt)
            return doubt;
        var cell = row[Department.Column];
        var name = c.Applicant is { } applicant
            ? cell.Value!.Replace(applicant.Name, "", StringComparison.Ordinal)
            : cell.Value!;
        if (!DepartmentName.IsCertain(name))
            return Reason.About(
                c.NameOf(Form),
                cell,
                $"{other}の「{cell.Value}」は、都道府県のどの部局か分かりません。",
                $"{Other.Does}する都道府県の部局の名称を{other}として記入してください。"
            );
        return leads.Any(own => IsSame(c, own, cell.Value!))
            ? Reason.About(
                c.NameOf(Form),
                cell,
                $"{lead}と{other}が同じ部局（{cell.Value}）です。",
                $"{Other.Does}する別の部局を{other}として記入してください。"
            )
            : null;
    }

    private Reason? DoubtAboutAny(ApplicationCase c, RowReading row, DepartmentKind kind)
    {
        var (label, cell) = (LabelOf(c, kind), row[Department.Column]);
        if (OpenIn(c, row) is { } open)
            return Reason.About(
                c.NameOf(Form),
                open,
                $"{label}の「{cell.Value}」について、「{open.Label}」に決まっていない旨が記入されています。",
                $"{kind.Does}する都道府県の部局を決定の上、記入してください。"
            );
        return OwnerOf(c, cell.Value!) is { } owner
            ? Reason.About(
                c.NameOf(Form),
                cell,
                $"{label}の「{cell.Value}」は{owner}の部局と見受けられます。",
                $"都道府県の部局のうち、{kind.Does}する部局を{label}として記入してください。"
            )
            : null;
    }

    // What is written of the department itself, not of a person in it: its name, its part.
    private FieldReading? OpenIn(ApplicationCase c, RowReading row) =>
        c.Call.Table(Kind.In)
            .Columns.Where(column => column is { Kind: FieldKind.Text or FieldKind.LongText, Role: null })
            .Select(column => row[column.Id])
            .FirstOrDefault(cell => cell.Value is { } text && SettledText.IsOpen(text));

    private IReadOnlyList<RowReading> RowsIn(ApplicationCase c) =>
        c.Application.Forms[Form].Reading.Table(Kind.Table).Rows;

    private string LabelOf(ApplicationCase c, DepartmentKind kind) => c.Call.Column(Kind).OptionLabel(kind.Option);

    private IReadOnlyList<string> NamesOf(ApplicationCase c, IEnumerable<RowReading> rows, DepartmentKind kind) =>
        [.. RowsOf(c, rows, kind).Select(row => row[Department.Column].Value!)];

    private IEnumerable<RowReading> RowsOf(ApplicationCase c, IEnumerable<RowReading> rows, DepartmentKind kind) =>
        rows.Where(row =>
            c.Call.Column(Kind).OptionId(row[Kind.Column].Value) == kind.Option
            && row[Department.Column].Value is not null
        );

    /// <summary>
    /// A municipality or another prefecture whose department it is; null where it is the applicant's own, as far as its
    /// name tells.
    /// </summary>
    private static string? OwnerOf(ApplicationCase c, string name)
    {
        // 企画課（松江市）: brackets can tell whose it is.
        return new[] { name }
            .Concat(DepartmentName.PartsOf(name).Skip(1).Where(part => IsOwnerAlone(c, part)))
            .Select(part => OwnerAtStart(c, part))
            .FirstOrDefault(owner => owner is not null);
    }

    // 松江市, 松江市役所, 松江市福祉課, and not 松江市担当.
    private static bool IsOwnerAlone(ApplicationCase c, string part) =>
        !part.EndsWith("担当", StringComparison.Ordinal)
        && (
            DepartmentName.IsDepartment(part)
            || part[^1] is '市' or '区' or '町' or '村' or '都' or '道' or '府' or '県'
            || part.EndsWith("役場", StringComparison.Ordinal)
        )
        && OwnerAtStart(c, part) is not null;

    private static string? OwnerAtStart(ApplicationCase c, string name)
    {
        var places = c.Call.Gazetteer;
        var prefecture = places
            .FindPrefecturesIn(name)
            .FirstOrDefault(mention => mention is { Start: 0, FullName: true });
        if (prefecture is not null && c.Applicant is not null && prefecture.Prefecture != c.Prefecture)
            return prefecture.Prefecture.Name;
        var rest = prefecture is null ? name : name[prefecture.Length..];
        return Enumerable
            .Range(2, Math.Max(0, rest.Length - 1))
            .Where(length => rest[length - 1] is '市' or '区' or '町' or '村')
            .Select(length => rest[..length].Trim())
            .FirstOrDefault(start =>
                places.FindMunicipality(start)
                    is { Outcome: MunicipalityOutcome.Exact or MunicipalityOutcome.Ambiguous } match
                && (match.Municipality is not null || match.Candidates.Any(candidate => candidate.Name == start))
            );
    }

    // 企画部DX推進課 and DX推進課 are one department, and perhaps 企画部 and 企画部DX推進課; 医療政策課 and 政策課 are two.
    private static bool IsSame(ApplicationCase c, string one, string other)
    {
        var (a, b) = (Bare(c, one), Bare(c, other));
        if (a.Length < b.Length)
            (a, b) = (b, a);
        return a.StartsWith(b, StringComparison.Ordinal)
            || (a.EndsWith(b, StringComparison.Ordinal) && a[^(b.Length + 1)] is '部' or '局' or '庁' or '室');
    }

    private static string Bare(ApplicationCase c, string name)
    {
        var key = FoldedText.KeyOf(name);
        var prefecture = FoldedText.KeyOf(c.Application.Applicant.Name);
        return
            prefecture.Length > 0
            && key.StartsWith(prefecture, StringComparison.Ordinal)
            && key.Length > prefecture.Length
            ? key[prefecture.Length..]
            : key;
    }

    // A department of this kind is named. One whose kind is not clear may be it.
    private Opinion Named(ApplicationCase c, DepartmentKind kind)
    {
        var rows = RowsIn(c);
        var (names, label) = (NamesOf(c, rows, kind), LabelOf(c, kind));
        if (names.Count > 0)
            return Opinion.Satisfied($"{label}「{names[0]}」が記入されています。");
        var (form, section) = (c.NameOf(Form), c.SectionOf(Kind.In));
        var columns = (Kind: c.Call.Column(Kind).Label, Department: c.Call.Column(Department).Label);
        var unclear = rows.Select(CellInDoubt).OfType<FieldReading>().FirstOrDefault();
        return unclear is not null
            ? Opinion.NeedsReview(
                new(
                    $"「{section}」に{unclear.Label}を判別できない行があり、{label}の部局を特定できません。",
                    $"{Advice.For(c.Call.Column(Kind with { Column = unclear.Id }))}ください。"
                )
                {
                    Form = form,
                    Field = unclear.Label,
                    Location = unclear.Location,
                    Columns = [columns.Kind, columns.Department],
                }
            )
            : Opinion.NotSatisfied(
                new(
                    $"「{section}」に{label}の部局が記入されていません。",
                    $"{columns.Kind}が「{label}」の行に{columns.Department}を記入してください。"
                )
                {
                    Form = form,
                }
            );
    }

    // The cell for which it cannot be told whether the row names the department that is looked for; null where it can.
    private FieldReading? CellInDoubt(RowReading row) =>
        row[Department.Column].Value is null ? (row[Department.Column].Raw.Length > 0 ? row[Department.Column] : null)
        : row[Kind.Column].Value is null ? row[Kind.Column]
        : null;
}
