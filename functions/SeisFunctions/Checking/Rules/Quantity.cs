using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>A number that a form states: a field, the sum of a column, or the count of the rows of a table.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">The column whose amounts are added.</param>
/// <param name="Rows">The table whose rows are counted.</param>
/// <param name="Where">What the rows must have.</param>
/// <param name="Unit">What a number without a unit of its own is counted in: 1000 where the form says 千円. Left out:
/// 1.</param>
internal sealed record Quantity(
    [Fits(FieldKind.Text, FieldKind.Count)] FieldAddress? Field = null,
    [Fits(FieldKind.Text, FieldKind.Count)] ColumnAddress? Column = null,
    TableAddress? Rows = null,
    IReadOnlyList<RowCondition>? Where = null,
    [Least(1)] int Unit = 1
)
{
    /// <summary>What keeps it from being used.</summary>
    public IEnumerable<CallFault> FaultsIn(CallDefinition call, string key)
    {
        var table = Rows ?? Column?.In;
        return new object?[] { Field, Column, Rows }.Count(one => one is not null) != 1
            ? [new(key, "needs one of field, column and rows.")]
            : table is null ? []
            : ConditionedRows.FaultsIn(call, table, Where, JsonLines.Join(key, "where"));
    }

    /// <summary>What people call it.</summary>
    public string NameIn(ApplicationCase c) =>
        Field is not null ? $"「{c.Call.Field(Field).Label}」"
        : Column is not null ? $"「{c.Call.Column(Column).Label}」の合計"
        : $"「{c.SectionOf(Rows!)}」の件数";

    /// <summary>What it is counted in: 円, or nothing for what is no amount.</summary>
    public string UnitIn(CallDefinition call) =>
        Rows is not null ? "件"
        : (Field is not null ? call.Field(Field) : call.Column(Column!)).Kind == FieldKind.Count ? ""
        : "円";

    /// <summary>The number, or why it cannot be told.</summary>
    public Figure Of(ApplicationCase c)
    {
        if (Field is not null)
            return OfField(c, Field);
        var table = Rows ?? Column!.In;
        if (Opinion.WithoutTable(c, table) is { } missing)
            return new(null, missing, []);
        var rows = ConditionedRows.In(c, table, Where);
        var form = c.NameOf(table.Form);
        return rows.Doubtful.Count > 0 ? new(null, UnclearRow(c, table, rows.Doubtful[0]), [])
            : Column is null ? new(rows.Sure.Count, null, [])
            : Sum(form, rows.Sure);
    }

    /// <summary>
    /// The sums of the column by what another column of the same table says, each with what people call it; where that
    /// cannot be told, one doubt.
    /// </summary>
    public IEnumerable<(string Name, Figure Sum)> Per(ApplicationCase c, ColumnAddress other)
    {
        var (form, table) = (c.NameOf(other.Form), other.In);
        if (Opinion.WithoutTable(c, table) is { } missing)
            return [("", new(null, missing, []))];
        var rows = ConditionedRows.In(c, table, Where);
        if (rows.Doubtful.Count > 0)
            return [("", new(null, UnclearRow(c, table, rows.Doubtful[0]), []))];
        var doubts = rows.Sure.Select(row => Opinion.Doubtful(form, row[other.Column])).OfType<Opinion>().ToList();
        return doubts.Count > 0
            ? [("", new(null, doubts[0], []))]
            : rows
                .Sure.GroupBy(row => FoldedText.KeyOf(row[other.Column].Value ?? ""))
                .Select(same =>
                    ($"「{same.First()[other.Column].Value}」の{NameIn(c)}", Sum(form, [.. same]))
                );
    }

    private Figure OfField(ApplicationCase c, FieldAddress field)
    {
        if (c.Field(field) is not { } reading)
            return new(null, Opinion.WithoutForm(c, field.Form), []);
        var form = c.NameOf(field.Form);
        Evidence[] evidence = [Evidence.Of(form, reading)];
        return Opinion.Doubtful(form, reading) is { } doubtful ? new(null, doubtful, evidence)
            : reading.Value is null ? new(null, new Filled(field).Judge(c), evidence)
            : AmountText.Read(reading.Value, Unit) is { } number ? new(number, null, evidence)
            : new(null, Unread(form, reading), evidence);
    }

    private Figure Sum(string form, IReadOnlyList<RowReading> rows)
    {
        var sum = 0m;
        var cells = rows.Select(row => row[Column!.Column]).Where(cell => cell.Confidence != Confidence.Blank).ToList();
        List<Evidence> evidence = [.. cells.Select(cell => Evidence.Of(form, cell))];
        foreach (var cell in cells)
        {
            if (cell.Value is null || AmountText.Read(cell.Value, Unit) is not { } number)
                return new(null, Unread(form, cell), evidence);
            sum += number;
        }

        return new(sum, null, evidence);
    }

    private static Opinion UnclearRow(ApplicationCase c, TableAddress table, RowReading row) =>
        Opinion.NeedsReview(
            new($"「{c.SectionOf(table)}」に、件数に含めるか否かを判断できない行（{row.Location}）があります。")
            {
                Form = c.NameOf(table.Form),
                Location = row.Location,
                Columns = [.. c.Call.Table(table).Columns.Select(column => column.Label)],
            }
        );

    private static Opinion Unread(string form, FieldReading reading) =>
        Opinion.NeedsReview(
            Reason.About(
                form,
                reading,
                $"「{reading.Label}」の「{reading.Raw.Trim()}」を数として読み取れません。",
                "数だけを記入してください。"
            ),
            Evidence.Of(form, reading)
        );
}
