using System.Text.Json.Serialization;

namespace SeisFunctions.Calls;

/// <summary>A table of a form: <c>form2.members</c>.</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Table">Id of the table.</param>
[JsonConverter(typeof(AddressConverter<TableAddress>))]
internal sealed record TableAddress(string Form, string Table) : IAddress<TableAddress>
{
    public static string Example => "form2.members";

    public static TableAddress? Parse(string text) =>
        text.Split('.') is [var form, var table] ? new(form, table) : null;

    public override string ToString() => $"{Form}.{Table}";
}
