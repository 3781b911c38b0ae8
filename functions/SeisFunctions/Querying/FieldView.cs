using SeisFunctions.Forms;

namespace SeisFunctions.Querying;

/// <summary>A field as read.</summary>
/// <param name="Value">The normalised value; a tick is true or false. Null if there is none or it is not
/// certain.</param>
/// <param name="Raw">The text as written.</param>
/// <param name="Location">Place in the file, or null.</param>
/// <param name="Confidence">How sure the reading is.</param>
public sealed record FieldView(object? Value, string Raw, string? Location, Confidence Confidence)
{
    /// <summary>The fields of a form by label.</summary>
    public static IReadOnlyDictionary<string, FieldView> Of(FormReading form) =>
        form.Fields.ToDictionary(field => field.Label, Of);

    /// <summary>A field or a cell of a table.</summary>
    public static FieldView Of(FieldReading field) =>
        new(
            field.Value switch
            {
                "true" => true,
                "false" => false,
                var text => text,
            },
            field.Raw,
            field.Location,
            field.Confidence
        );
}
