using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// Fills in a blank form of <see cref="BlankForms"/> as an applicant would in Word or Excel, for rehearsals of a call
/// and for trials of the reading. The same entries give the same bytes.
/// </summary>
public static class FormFiller
{
    /// <summary>Writes <paramref name="entries"/> into the blank form <paramref name="blank"/>.</summary>
    /// <exception cref="ArgumentException">The form has no such field, table, column or option.</exception>
    public static void Fill(FormDefinition form, FormEntries entries, Stream blank, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(blank);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        blank.CopyTo(package);
        if (form.File == FormFile.Word)
            FilledWordForm.Write(form, entries, package);
        else
            FilledExcelForm.Write(form, entries, package);
        ReproduciblePackage.Copy(package, output);
    }

    /// <summary>The entries of some fields, each with its definition; empty ones are left out.</summary>
    internal static IEnumerable<(FieldDefinition Field, string Text)> Entered(
        IEnumerable<FieldDefinition> fields,
        IReadOnlyDictionary<string, string> entries,
        string where
    )
    {
        var known = fields.ToDictionary(field => field.Id);
        foreach (var (id, text) in entries)
        {
            var field = known.GetValueOrDefault(id)
                ?? throw new ArgumentException($"{where} has no field '{id}'.", nameof(entries));
            if (text.Length > 0)
                yield return (field, text);
        }
    }

    internal static bool IsTicked(FieldDefinition field, string text) =>
        text switch
        {
            "true" => true,
            "false" => false,
            _ => throw new ArgumentException(
                $"The box '{field.Id}' takes 'true' or 'false', not '{text}'.",
                nameof(text)
            ),
        };

    /// <summary>Which of its options a choice takes.</summary>
    internal static int Option(FieldDefinition field, string text) =>
        field.Options.Index().Where(option => option.Item == text).Select(option => (int?)option.Index).FirstOrDefault()
        ?? throw new ArgumentException($"The choice '{field.Id}' has no option '{text}'.", nameof(text));
}
