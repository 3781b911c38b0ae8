using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A table names a department of one kind, and another department of the applicant of another kind. The same department
/// for both, or one of somebody else, is a person's question.
/// </summary>
internal sealed record Departments(string Form, string Table, string Lead, string Other) : Rule
{
    private const string Kind = "kind",
        Department = "department";

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs =>
        [new(Form, Kind, Table, Lead), new(Form, Kind, Table, Other), new(Form, Department, Table)];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Form, Table) is { } missingTable)
            return missingTable;
        var rows = c.Application.Forms[Form].Reading.Table(Table).Rows;
        List<Evidence> evidence =
        [
            .. rows.SelectMany(row =>
                new[] { Evidence.Of(c.NameOf(Form), row[Kind]), Evidence.Of(c.NameOf(Form), row[Department]) }
            ),
        ];
        Opinion[] named = [new Named(this, Lead).Judge(c), new Named(this, Other).Judge(c)];
        var missing = All.Of(named);
        if (missing.Outcome != RequirementOutcome.Satisfied)
            return missing with { Evidence = evidence };
        var leads = NamesOf(c, rows, Lead);
        var doubts = CellsOf(c, rows, Other).Select(cell => DoubtAbout(c, cell, leads)).ToList();
        var ofLeads = CellsOf(c, rows, Lead).Select(cell => DoubtAboutOwner(c, cell, Lead)).ToList();
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

    private Reason? DoubtAbout(ApplicationCase c, FieldReading cell, IReadOnlyList<string> leads)
    {
        var (lead, other) = (c.OptionLabel(Form, Kind, Lead, Table), c.OptionLabel(Form, Kind, Other, Table));
        if (DoubtAboutOwner(c, cell, Other) is { } doubt)
            return doubt;
        var name = c.Applicant is { } applicant
            ? cell.Value!.Replace(applicant.Name, "", StringComparison.Ordinal)
            : cell.Value!;
        if (!DepartmentName.IsCertain(name))
            return Reason.About(
                c.NameOf(Form),
                cell,
                $"{other}の「{cell.Value}」は、都道府県のどの部局か分かりません。",
                $"課題を所管する都道府県の部局の名称を{other}として記入してください。"
            );
        return leads.Any(own => IsSame(c, own, cell.Value!))
            ? Reason.About(
                c.NameOf(Form),
                cell,
                $"{lead}と{other}が同じ部局（{cell.Value}）です。",
                $"課題を所管する別の部局を{other}として記入してください。"
            )
            : null;
    }

    private Reason? DoubtAboutOwner(ApplicationCase c, FieldReading cell, string option)
    {
        var label = c.OptionLabel(Form, Kind, option, Table);
        return OwnerOf(c, cell.Value!) is { } owner
            ? Reason.About(
                c.NameOf(Form),
                cell,
                $"{label}の「{cell.Value}」は{owner}の部局と読めます。",
                $"都道府県の部局のうち、{(option == Lead ? "DXを担当" : "課題を所管")}する部局を{label}として記入してください。"
            )
            : null;
    }

    private IReadOnlyList<string> NamesOf(ApplicationCase c, IEnumerable<RowReading> rows, string option) =>
        [.. CellsOf(c, rows, option).Select(cell => cell.Value!)];

    private IEnumerable<FieldReading> CellsOf(ApplicationCase c, IEnumerable<RowReading> rows, string option) =>
        rows.Where(row => c.OptionIn(Form, Table, row[Kind]) == option)
            .Select(row => row[Department])
            .Where(cell => cell.Value is not null);

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

    /// <summary>A department of this kind is named. One whose kind is not clear may be it.</summary>
    private sealed record Named(Departments Table, string Option) : Rule
    {
        public override IEnumerable<Need> Needs => Table.Needs;

        public override Opinion Judge(ApplicationCase c)
        {
            var rows = c.Application.Forms[Table.Form].Reading.Table(Table.Table).Rows;
            var (names, label) = (Table.NamesOf(c, rows, Option), c.OptionLabel(Table.Form, Kind, Option, Table.Table));
            if (names.Count > 0)
                return Opinion.Satisfied($"{label}「{names[0]}」が記入されています。");
            var (form, section) = (c.NameOf(Table.Form), c.SectionOf(Table.Form, Table.Table));
            var columns = (
                Kind: c.LabelOf(Table.Form, Kind, Table.Table),
                Department: c.LabelOf(Table.Form, Department, Table.Table)
            );
            var unclear = rows.Select(CellInDoubt).OfType<FieldReading>().FirstOrDefault();
            return unclear is not null
                ? Opinion.NeedsReview(
                    new(
                        $"「{section}」に{unclear.Label}を判別できない行があり、{label}の部局を特定できません。",
                        $"{Advice.For(c.DefinitionOf(Table.Form, unclear.Id, Table.Table))}ください。"
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

        /// <summary>
        /// The cell for which it cannot be told whether the row names the department that is looked for; null where it
        /// can.
        /// </summary>
        private static FieldReading? CellInDoubt(RowReading row) =>
            row[Department].Value is null ? (row[Department].Raw.Length > 0 ? row[Department] : null)
            : row[Kind].Value is null ? row[Kind]
            : null;
    }
}
