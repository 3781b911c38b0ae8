using System.Text.Json;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>The kinds of the fields and columns that a rule can judge.</summary>
/// <param name="kinds">The kinds.</param>
internal sealed class FitsAttribute(params FieldKind[] kinds) : ArgumentAttribute
{
    /// <inheritdoc/>
    public override string? FaultOf(object argument, CallDefinition call) =>
        argument switch
        {
            FieldAddress field => FaultOf("field", call.Field(field).Kind),
            ColumnAddress column => FaultOf("column", call.Column(column).Kind),
            _ => null,
        };

    private string? FaultOf(string what, FieldKind kind) =>
        kinds.Contains(kind)
            ? null
            : $"must name a {what} of the kind {string.Join(" or ", kinds.Select(Name))}, and this is of the kind"
                + $" {Name(kind)}.";

    private static string Name(FieldKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}");
}
