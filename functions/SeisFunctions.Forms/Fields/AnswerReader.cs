using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>What the places that answer to a field's label say for it together.</summary>
/// <param name="map">The form.</param>
/// <param name="controls">Its content controls.</param>
/// <param name="arbiter">Knows where a long answer goes on.</param>
internal sealed class AnswerReader(SpotMap map, Controls controls, Arbiter arbiter)
{
    /// <summary>A shape may lie over another place than the one that it is anchored in.</summary>
    private readonly Lazy<bool> hasShapes = new(() => map.Spots.Any(spot => spot.Content.HasDrawing));

    /// <summary>The answer, or null where nothing answers to the label.</summary>
    /// <param name="field">The field.</param>
    /// <param name="places">The places.</param>
    /// <param name="used">Takes up a further place that the answer goes on in.</param>
    public FieldAnswer? Of(FieldDefinition field, List<Hit> places, List<Hit> used)
    {
        var answers = places.ConvertAll(place => FieldAnswer.Of(field, place.Parts, place.Location));
        var said = answers.FindAll(answer => answer.Value.Confidence != Confidence.Blank);
        if (said.Count > 1 && (OfPieces(field, places, answers) ?? Contradiction(field, said)) is { } several)
        {
            return several;
        }

        var begun = said.FirstOrDefault() ?? answers.FirstOrDefault();
        var whole = begun is null ? null : Continued(field, begun, used);
        return ByControls(field, whole, places) is not { } answer ? null
            : Doubt(field, answer, places) is { } doubt ? answer with { Value = Normalised.Ambiguous(doubt) }
            : places.Find(place => place.Note is not null)?.Note is { } note
                ? answer with
                {
                    Value = answer.Value.OrRepaired(true, note),
                }
            : answer;
    }

    /// <summary>Each of the labels asks for another piece of the value: 代表者職名, 代表者氏名.</summary>
    private static FieldAnswer? OfPieces(FieldDefinition field, List<Hit> places, List<FieldAnswer> answers)
    {
        var pieces = places
            .Zip(answers, (place, answer) => (Piece: ComposedText.PieceOf(field, place.Spot.Content.Text), answer))
            .OrderBy(piece => piece.Piece)
            .ToList();
        return
            pieces.Select(piece => piece.Piece).SequenceEqual(Enumerable.Range(0, field.Pieces.Count))
            && pieces.TrueForAll(piece => piece.answer.Value.Value is not null)
            ? pieces[0].answer with
            {
                Value = Normalised.Repaired(
                    ComposedText.Joined(pieces.Select(piece => piece.answer.Value.Value!)),
                    ComposedText.Note
                ),
                Raw = string.Join(' ', pieces.Select(piece => piece.answer.Raw)),
            }
            : null;
    }

    private static FieldAnswer? Contradiction(FieldDefinition field, List<FieldAnswer> said) =>
        said.DistinctBy(answer => (answer.Value.Value, answer.Value.Value is null ? answer.Raw : "")).Count() > 1
            ? said[0] with
            {
                Value = Normalised.Ambiguous(
                    $"「{field.Label}」が{string.Join("と", said.Select(answer => answer.Location))}の複数の欄に記載され、内容が異なります"
                ),
            }
            : null;

    /// <summary>A long answer together with what stands below the table as its continuation.</summary>
    private FieldAnswer Continued(FieldDefinition field, FieldAnswer answer, List<Hit> used)
    {
        if (
            field.Kind != FieldKind.LongText
            || answer.Value.Value is not { } begun
            || arbiter.ContinuationOf(field) is not { } continued
        )
        {
            return answer;
        }

        used.Add(continued);
        var rest = FieldAnswer.Of(field, continued.Parts, continued.Location);
        return answer with
        {
            Value = Normalised.Repaired(
                $"{begun}\n{rest.Value.Value}",
                $"{continued.Location}の続きとつなげて読み取りました"
            ),
            Raw = $"{answer.Raw}\n{rest.Raw}",
        };
    }

    /// <summary>
    /// The label decides; a content control of the same field confirms it, stands in where the label is lost, or
    /// contradicts it, and so does one of another field.
    /// </summary>
    private FieldAnswer? ByControls(FieldDefinition field, FieldAnswer? byLabel, List<Hit> places) =>
        controls.Of(field) is { } own ? Reconcile(field, byLabel, own, places)
        : byLabel is { Value.Confidence: not Confidence.Blank } && controls.Foreign(field, places) is { } other
            ? byLabel with
            {
                Value = Normalised.Ambiguous($"見出しは「{field.Label}」ですが、入力欄は「{other}」のものです"),
            }
        : byLabel;

    private static FieldAnswer Reconcile(
        FieldDefinition field,
        FieldAnswer? byLabel,
        (Layout.Content Content, string Location) control,
        List<Hit> places
    )
    {
        if (byLabel is not null && places.Exists(place => Controls.StandsIn(place, field)))
        {
            return byLabel;
        }

        var byControl = FieldAnswer.Of(field, [new(control.Content, control.Location)], control.Location);
        var isFilled = byControl.Value.Confidence != Confidence.Blank;
        return byLabel is null || (places.Count == 0 && isFilled) ? byControl
            : !isFilled || byControl.Value.Value == byLabel.Value.Value || IsUntouchedBox(field, byControl, byLabel)
                ? byLabel
            : byLabel with
            {
                Value = Normalised.Ambiguous(
                    $"見出しの横（{byLabel.Location}）と入力欄（{byControl.Location}）の内容が異なります"
                ),
            };
    }

    /// <summary>An empty box somewhere else says nothing against a place where nothing is marked.</summary>
    private static bool IsUntouchedBox(FieldDefinition field, FieldAnswer byControl, FieldAnswer byLabel) =>
        field.Kind == FieldKind.Tick
        && byControl.Value.Value == "false"
        && byLabel.Value.Confidence == Confidence.Blank;

    /// <summary>What stands in or beside the places that makes the answer a question; null if nothing does.</summary>
    private string? Doubt(FieldDefinition field, FieldAnswer answer, List<Hit> places) =>
        answer.Value.Confidence == Confidence.Blank
            ? !string.IsNullOrWhiteSpace(answer.Raw) && hasShapes.Value
                    ? "印がありませんが、文書に図形が置かれています。図形で囲まれた選択肢は読み取れません"
                : TickedRemark(field, places) is { } ticked ? $"「{PlainText.OneLine(ticked)}」とあります"
                : null
        : answer.Value.Value == "false" && places.Exists(place => place.Spot.Content.HasDrawing) ? Layout.Content.Drawn
        : places.Exists(place => place.IsShared) ? "複数の項目が1つの欄に記載されており、分けられません"
        : NoteOn(field, answer, places) is { } note ? $"「{PlainText.OneLine(note)}」とあります"
        : answer.Value.Value != "false" && places.Exists(place =>
            !place.Parts.Any(part => part.Spot == place.Spot) && PrintedRequirement.IsAltered(field, place.Spot.Content)
        )
            ? "要件の文が、様式の文と異なります"
        : OpenRemark(field, answer, places) is { } remark ? $"「{PlainText.OneLine(remark)}」とあります"
        : null;

    /// <summary>What a footnote or a line through the place says of an answer that rules decide on.</summary>
    private static string? NoteOn(FieldDefinition field, FieldAnswer answer, List<Hit> places) =>
        FieldNotes.IsDecisive(field) && answer.Value.Value is not (null or "false")
            ? places
                .SelectMany(place => place.Parts.Select(part => part.Spot).Append(place.Spot))
                .OfType<Spot>()
                .SelectMany(spot => spot.Content.Notes)
                .FirstOrDefault(note => !PrintedText.IsUnderstood(note))
            : null;

    /// <summary>A mark in the place for remarks, where nothing is marked in the place for the answer.</summary>
    private static string? TickedRemark(FieldDefinition field, List<Hit> places) =>
        field.Kind is FieldKind.Tick or FieldKind.Choice
            ? places.SelectMany(place => place.Remarks).FirstOrDefault(MarkGroup.HasTick)
            : null;

    /// <summary>A remark beside a mark that is not understood; a box that is left empty stays so.</summary>
    private static string? OpenRemark(FieldDefinition field, FieldAnswer answer, List<Hit> places) =>
        field.Kind is FieldKind.Tick or FieldKind.Choice && answer.Value.Value is not (null or "false")
            ? places
                .SelectMany(place => place.Remarks)
                .FirstOrDefault(remark => !PrintedText.SaysNothing(remark) && !NeutralText.IsHint(remark))
            : null;
}
