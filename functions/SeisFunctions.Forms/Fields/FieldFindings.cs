using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Fields;

/// <summary>What the reading of a field has to say to its sender.</summary>
internal static class FieldFindings
{
    /// <summary>Adds what is to be said of a reading, which is nothing for most.</summary>
    public static void AddTo(List<Finding> findings, FormDefinition form, FieldDefinition field, FieldReading reading, string? note)
    {
        if (reading.Confidence is Confidence.Repaired or Confidence.Ambiguous or Confidence.Unreadable || reading.Value?.Length > field.MaxLength)
        {
            findings.AddRange(Worded(form, field, reading, note));
        }
    }

    private static IEnumerable<Finding> Worded(FormDefinition form, FieldDefinition field, FieldReading reading, string? note)
    {
        var finding = reading.Confidence switch
        {
            Confidence.Repaired => new Finding("field.repaired", Severity.Info, $"「{field.Label}」は「{Shown(reading)}」と読み取りました（{note}）。違う場合は訂正して再提出してください。"),
            Confidence.Ambiguous => new Finding("field.ambiguous", Severity.Warning, $"「{field.Label}」を1つに読み取れません（{note}）。書き直して再提出してください。"),
            Confidence.Unreadable => new Finding("field.invalid", Severity.Error, $"「{field.Label}」を読み取れません（{note}）。書き直して再提出してください。"),
            _ => null,
        };
        if (finding is not null)
        {
            yield return finding with { Form = form.Name, Field = field.Label, Location = reading.Location, Value = reading.Raw };
        }

        if (reading.Value is { } value && value.Length > field.MaxLength)
        {
            yield return new("field.invalid", Severity.Warning, $"「{field.Label}」が{field.MaxLength}字を超えています（{value.Length}字）。短くして再提出してください。",
                form.Name, reading.Location)
            { Field = field.Label };
        }
    }

    public static Finding LabelNotFound(FormDefinition form, FieldDefinition field) =>
        new("field.labelNotFound", Severity.Warning, $"{form.Name}に「{field.Label}」の見出しが見つからないため、記入の有無を確認できません。様式のとおりの見出しで記入して再提出してください。", form.Name) { Field = field.Label };

    public static Finding Hidden(FormDefinition form, string location) =>
        new("form.hiddenContent", Severity.Warning, "非表示の行・列・シートの内容や、白色など画面に表示されない書式の文字も読み取りました。不要な内容であれば削除し、必要であれば再表示して再提出してください。", form.Name, location);

    private static string Shown(FieldReading reading)
    {
        const int Longest = 40;
        var value = reading.Value is "true" ? "はい（選択）" : reading.Value is "false" ? "いいえ（未選択）" : reading.Value ?? "";
        return value.Length <= Longest ? value : value[..Longest] + "…";
    }
}
