using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Forms.Fields;

/// <summary>What the reading of a field has to say to its sender.</summary>
internal static class FieldFindings
{
    /// <summary>Adds what is to be said of a reading, which is nothing for most.</summary>
    public static void AddTo(
        List<Finding> findings,
        FormDefinition form,
        FieldDefinition field,
        FieldReading reading,
        string? note
    )
    {
        if (
            reading.Confidence is Confidence.Repaired or Confidence.Ambiguous or Confidence.Unreadable
            || reading.Value?.Length > field.MaxLength
        )
        {
            findings.AddRange(Worded(form, field, reading, note));
        }
    }

    private static IEnumerable<Finding> Worded(
        FormDefinition form,
        FieldDefinition field,
        FieldReading reading,
        string? note
    )
    {
        var finding = reading.Confidence switch
        {
            Confidence.Repaired => FieldFinding.Repaired(field.Label, Shown(reading), note!),
            Confidence.Ambiguous => FieldFinding.Ambiguous(field.Label, note!),
            Confidence.Unreadable => FieldFinding.Unreadable(field.Label, note!),
            _ => null,
        };
        if (finding is not null)
        {
            yield return finding with
            {
                Form = form.Name,
                Field = field.Label,
                Location = reading.Location,
                Value = reading.Raw,
            };
        }

        if (reading.Value is { } value && value.Length > field.MaxLength)
        {
            yield return FieldFinding.TooLong(field.Label, field.MaxLength, value.Length) with
            {
                Form = form.Name,
                Location = reading.Location,
                Field = field.Label,
            };
        }
    }

    public static Finding LabelNotFound(FormDefinition form, FieldDefinition field) =>
        FieldFinding.LabelMissed(form.Name, field.Label) with
        {
            Form = form.Name,
            Field = field.Label,
        };

    public static Finding Hidden(FormDefinition form, string location) =>
        FormFinding.Hidden() with
        {
            Form = form.Name,
            Location = location,
        };

    private static string Shown(FieldReading reading)
    {
        const int Longest = 40;
        var value =
            reading.Value is "true" ? "はい（選択）"
            : reading.Value is "false" ? "いいえ（未選択）"
            : reading.Value ?? "";
        return value.Length <= Longest ? value : value[..Longest] + "…";
    }
}
