using System.Text.Json.Serialization;

namespace SeisFunctions.Calls;

/// <summary>A column of a table: <c>form2.members.name</c>.</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Table">Id of the table.</param>
/// <param name="Column">Id of the column.</param>
[JsonConverter(typeof(AddressConverter<ColumnAddress>))]
internal sealed record ColumnAddress(string Form, string Table, string Column) : IAddress<ColumnAddress>
{
    public static string Example => "form2.members.name";

    public static ColumnAddress? Parse(string text) =>
        text.Split('.') is [var form, var table, var column] ? new(form, table, column) : null;

    /// <summary>The table that it is a column of.</summary>
    public TableAddress In => new(Form, Table);

    public override string ToString() => $"{Form}.{Table}.{Column}";
}
