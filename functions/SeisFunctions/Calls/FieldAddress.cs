using System.Text.Json.Serialization;

namespace SeisFunctions.Calls;

/// <summary>A field outside the tables: <c>form1.email</c>.</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Field">Id of the field.</param>
[JsonConverter(typeof(AddressConverter<FieldAddress>))]
internal sealed record FieldAddress(string Form, string Field) : IAddress<FieldAddress>
{
    public static string Example => "form1.email";

    public static FieldAddress? Parse(string text) =>
        text.Split('.') is [var form, var field] ? new(form, field) : null;

    public override string ToString() => $"{Form}.{Field}";
}
