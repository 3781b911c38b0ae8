using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// What stands in another field's place: the reading or a telephone number behind the name, the furigana above it, the
/// year and number in a sentence about the selection.
/// </summary>
/// <param name="vocabulary">The form.</param>
/// <param name="used">The places that the readings rest on.</param>
internal sealed class Elsewhere(FormVocabulary vocabulary, IReadOnlyList<Hit> used)
{
    /// <summary>
    /// The reading of a field that nothing stands at, with what is said of it; null if there is none.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="reading">Nothing, and where that is.</param>
    /// <param name="readings">The readings of all fields.</param>
    public (FieldReading Reading, string Note)? Of(
        FieldDefinition field,
        FieldReading reading,
        List<FieldReading> readings
    ) =>
        reading.Confidence is not (Confidence.Blank or Confidence.LabelNotFound) ? null
        : ReadingBehind(field, reading, readings)
            ?? ContactBehind(field, readings)
            ?? RubyAbove(field, reading)
            ?? PerhapsInCondition(field, reading, readings);

    /// <summary>The reading in brackets behind the name.</summary>
    private static (FieldReading, string)? ReadingBehind(
        FieldDefinition field,
        FieldReading reading,
        List<FieldReading> readings
    ) =>
        field.ReadingOf is { } name
        && readings.Find(other => other.Id == name) is { } named
        && ComposedText.ReadingIn(named.Raw) is { } kana
            ? (Found(reading, kana, named.Location), $"「{named.Label}」の欄の括弧書きから読み取りました")
            : null;

    /// <summary>The only contact of its kind that was typed behind another entry of the section.</summary>
    private (FieldReading, string)? ContactBehind(FieldDefinition field, List<FieldReading> readings)
    {
        if (!ContactText.IsContact(field.Kind))
        {
            return null;
        }

        var found = vocabulary
            .SiblingsOf(field)
            .Where(other => other.Kind == FieldKind.Text)
            .Select(other => readings[vocabulary.IndexOf(other)])
            .Select(reading => (Reading: reading, Contact: ContactText.Of(field.Kind, reading.Raw)))
            .Where(one => one.Contact is not null)
            .ToList();
        return found is [var (behind, contact)]
            ? (
                new(field.Id, field.Label, contact, behind.Raw, behind.Location, Confidence.Repaired),
                $"「{behind.Label}」の欄から読み取りました"
            )
            : null;
    }

    /// <summary>The furigana above the name.</summary>
    private (FieldReading, string)? RubyAbove(FieldDefinition field, FieldReading reading) =>
        field.ReadingOf is { } name
        && used.Where(hit => hit.Match.Field.Id == name)
            .SelectMany(hit => hit.Parts)
            .Select(part => part.Spot)
            .FirstOrDefault(spot => spot?.Content.Ruby is { } ruby && CompoundLabels.IsKana(ruby))
            is { } above
            ? (Found(reading, above.Content.Ruby!, above.Location), "氏名の上のふりがな（ルビ）から読み取りました")
            : null;

    /// <summary>A number in the choice that this field depends on may be its answer.</summary>
    private static (FieldReading, string)? PerhapsInCondition(
        FieldDefinition field,
        FieldReading reading,
        List<FieldReading> readings
    ) =>
        field is { RequiredWhen: { } condition, Kind: FieldKind.FiscalYear or FieldKind.Count }
        && readings.Find(other => other.Id == condition.Field) is { } on
        && (on.Value is null || on.Value == condition.Is)
        && on.Raw.Any(char.IsNumber)
            ? (
                reading with
                {
                    Confidence = Confidence.Ambiguous,
                    Location = reading.Location ?? on.Location,
                },
                $"「{on.Label}」の欄に記載されている可能性があります"
            )
            : null;

    private static FieldReading Found(FieldReading reading, string text, string? location) =>
        reading with
        {
            Value = PlainText.OneLine(text),
            Raw = text,
            Location = location,
            Confidence = Confidence.Repaired,
        };
}
