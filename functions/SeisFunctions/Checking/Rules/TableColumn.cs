using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>A column of a reference table of the call.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Column">Name of the column, which holds numbers.</param>
/// <param name="Name">What people call the number: 財政力指数.</param>
/// <param name="Key">The field that names whose row it is: a municipality, or a code. Left out: the applicant's.</param>
internal sealed record TableColumn(string Table, string Column, string Name, FieldAddress? Key = null)
{
    /// <summary>What keeps it from being used.</summary>
    public IEnumerable<CallFault> FaultsIn(CallDefinition call, string key)
    {
        if (!call.Tables.TryGetValue(Table, out var table))
            return
            [
                new(
                    JsonLines.Join(key, "table"),
                    $"there is no reference table \"{Table}\".{Nearest.Hint(Table, [.. call.Tables.Keys])}"
                ),
            ];
        return table.Columns.Contains(Column)
            ? []
            :
            [
                new(
                    JsonLines.Join(key, "column"),
                    $"there is no column \"{Column}\" in \"{Table}\".{Nearest.Hint(Column, [.. table.Columns])}"
                ),
            ];
    }

    /// <summary>The number, or why it cannot be told. Of several rows of one key the first counts.</summary>
    public Figure Of(ApplicationCase c)
    {
        var (key, doubt) = KeyIn(c);
        return key is null ? new(null, doubt!, [])
            : c.Call.Tables[Table].Row(key)?.Number(Column) is { } number ? new(number, null, [])
            : new(null, Opinion.NeedsReview(new($"事務局の資料に{Name}がないため、確認する必要があります。")), []);
    }

    private (string? Key, Opinion? Doubt) KeyIn(ApplicationCase c)
    {
        if (Key is null)
            return c.Applicant is { } applicant
                ? (applicant.Code, null)
                : (null, Opinion.NeedsReview(c.ApplicantUnknown($"{Name}を確認できません。")));
        if (c.Field(Key) is not { } reading)
            return (null, Opinion.WithoutForm(c, Key.Form));
        var form = c.NameOf(Key.Form);
        if (Opinion.Doubtful(form, reading) is { } doubtful)
            return (null, doubtful);
        if (reading.Value is not { } written)
            return (null, new Filled(Key).Judge(c));
        if (c.Call.Field(Key).Kind != FieldKind.Municipality)
            return (written, null);
        return c.Call.Gazetteer.FindMunicipality(written, null, c.Prefecture) is { Municipality: { } municipality }
            ? (municipality.Code, null)
            : (
                null,
                Opinion.NeedsReview(
                    Reason.About(form, reading, $"「{reading.Label}」の「{written}」がどの市区町村か確認できません。")
                )
            );
    }
}
