using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>Reads the entries of a form outside its tables from a stretch of a file.</summary>
internal sealed class FieldsReader
{
    private readonly FormVocabulary vocabulary;
    private readonly ReadingBudget budget;
    private readonly SpotMap map;
    private readonly ILookup<string, Hit> hits;
    private readonly Controls controls;
    private readonly Arbiter arbiter;
    private readonly List<Finding> findings = [];
    private readonly List<Hit> used = [];

    /// <summary>A shape may lie over another place than the one that it is anchored in.</summary>
    private readonly Lazy<bool> hasShapes;

    public FieldsReader(
        IReadOnlyList<Block> blocks,
        FormVocabulary vocabulary,
        Func<Grid, int, bool> isTaken,
        ReadingBudget budget
    )
    {
        (this.vocabulary, this.budget) = (vocabulary, budget);
        map = new(blocks, vocabulary, isTaken);
        arbiter = new(map);
        arbiter.NameLabels();
        hits = new HitFinder(map, vocabulary, arbiter, budget).Find().ToLookup(hit => hit.Match.Field.Id);
        controls = new(map, vocabulary.Form.Id);
        hasShapes = new(() => map.Spots.Any(spot => spot.Content.HasDrawing));
    }

    public IReadOnlyList<Spot> Spots => map.Spots;

    /// <summary>How many different fields have a label in this stretch.</summary>
    public int FieldsFound => vocabulary.Fields.Count(IsFound);

    /// <param name="ofTables">Places that the tables account for.</param>
    public (List<FieldReading> Fields, List<Finding> Findings, IReadOnlyList<AccountEntry> Account) Read(
        IReadOnlySet<string> ofTables
    )
    {
        var answers = WithoutContacts(
            new Siblings(map, vocabulary).Judge(Undisputed(vocabulary.Fields.Select(AnswerOf).ToList()), used)
        );
        var readings = vocabulary.Fields.Zip(answers, ReadingOf).ToList();
        for (var i = 0; i < readings.Count; i++)
        {
            readings[i] = FromElsewhere(vocabulary.Fields[i], readings[i], readings);
            if (SaysNothing(readings[i]) && IsNotAsked(vocabulary.Fields[i], readings))
            {
                readings[i] = readings[i] with { Value = null, Confidence = Confidence.NotApplicable };
            }
            else if (answers[i] is { } answer && readings[i].Confidence == answer.Value.Confidence)
            {
                Report(vocabulary.Fields[i], readings[i], answer);
            }
            else if (IsMissed(vocabulary.Fields[i]))
            {
                findings.Add(FieldFindings.LabelNotFound(vocabulary.Form, vocabulary.Fields[i]));
            }
        }

        var (account, unread) = new FieldsAccount(map, used, ofTables).Of();
        findings.AddRange(UnreadText.In(map, unread, readings));
        return (readings, findings, account);
    }

    private static FieldReading ReadingOf(FieldDefinition field, FieldAnswer? answer) =>
        answer is null
            ? new(field.Id, field.Label, null, "", null, Confidence.LabelNotFound)
            : new(field.Id, field.Label, answer.Value.Value, answer.Raw, answer.Location, answer.Value.Confidence);

    /// <summary>
    /// Nothing is written, or a word for it, or in place of a number or day a remark why there is none.
    /// </summary>
    private static bool SaysNothing(FieldReading reading) =>
        reading.Confidence is Confidence.Blank or Confidence.LabelNotFound
        || NothingText.IsIn(reading.Raw)
        || (reading.Confidence == Confidence.Unreadable && !reading.Raw.Any(char.IsNumber));

    private bool IsFound(FieldDefinition field) => hits[field.Id].Any() || controls.Has(field);

    private FieldAnswer? AnswerOf(FieldDefinition field)
    {
        var contenders = Best(field);
        used.AddRange(contenders);
        budget.AddValue(contenders.Sum(hit => hit.Parts.Sum(part => part.Content.Text.Length)));
        var answers = contenders.ConvertAll(hit => FieldAnswer.Of(field, hit.Parts, hit.Location));
        var said = answers.FindAll(answer => answer.Value.Confidence != Confidence.Blank);
        var note = contenders.Find(hit => hit.Note is not null)?.Note;
        if (said.Count > 1 && OfPieces(field, contenders, answers) is { } whole)
        {
            return whole;
        }

        if (
            said.Count > 1
            && said.Select(answer => (answer.Value.Value, answer.Value.Value is null ? answer.Raw : ""))
                .Distinct()
                .Count() > 1
        )
        {
            return said[0] with
            {
                Value = Normalised.Ambiguous(
                    $"「{field.Label}」が{string.Join("と", said.Select(answer => answer.Location))}の複数の欄に書かれ、内容が異なります"
                ),
            };
        }

        var answer = said.FirstOrDefault() ?? answers.FirstOrDefault();
        if (
            field.Kind == FieldKind.LongText
            && answer is { Value.Value: { } begun }
            && arbiter.ContinuationOf(field) is { } continued
        )
        {
            used.Add(continued);
            var rest = FieldAnswer.Of(field, continued.Parts, continued.Location);
            answer = answer with
            {
                Value = Normalised.Repaired(
                    $"{begun}\n{rest.Value.Value}",
                    $"{continued.Location}の続きとつなげて読み取りました"
                ),
                Raw = $"{answer.Raw}\n{rest.Raw}",
            };
        }

        if (controls.Of(field) is { } control)
        {
            answer = Reconcile(field, answer, control, contenders);
        }
        else if (
            answer is not null
            && controls.Foreign(field, contenders) is { } other
            && answer.Value.Confidence != Confidence.Blank
        )
        {
            answer = answer with
            {
                Value = Normalised.Ambiguous($"見出しは「{field.Label}」ですが、入力欄は「{other}」のものです"),
            };
        }

        if (
            answer is { Value.Confidence: Confidence.Blank }
            && !string.IsNullOrWhiteSpace(answer.Raw)
            && hasShapes.Value
        )
        {
            return answer with
            {
                Value = Normalised.Ambiguous(
                    "印がありませんが、文書に図形が置かれています。図形で囲まれた選択肢は読み取れません"
                ),
            };
        }

        if (answer is { Value.Confidence: not Confidence.Blank } && contenders.Exists(hit => hit.IsShared))
        {
            return answer with { Value = Normalised.Ambiguous("複数の項目が1つの欄に書かれており、分けられません") };
        }

        if (
            field.Kind is FieldKind.Tick or FieldKind.Choice
            && answer is { Value.Value: not (null or "false") }
            && contenders
                .SelectMany(hit => hit.Remarks)
                .FirstOrDefault(remark => !PrintedText.SaysNothing(remark) && !NeutralText.IsHint(remark))
                is { } open
        )
        {
            return answer with { Value = Normalised.Ambiguous($"「{PlainText.OneLine(open)}」とあります") };
        }

        return answer is null || note is null ? answer : answer with { Value = answer.Value.OrRepaired(true, note) };
    }

    /// <summary>
    /// A place belongs to one field: what a label takes from a row that another field's label stands in is that
    /// field's, and for this one a question. A label that was copied into its own answer takes the row below.
    /// </summary>
    private List<FieldAnswer?> Undisputed(List<FieldAnswer?> answers)
    {
        var owners = used.SelectMany(hit =>
                hit.Claimed.Where(spot => IsBeside(hit, spot)).Select(spot => (Spot: spot, hit.Match.Field))
            )
            .ToLookup(place => place.Spot, place => place.Field);
        for (var i = 0; i < answers.Count; i++)
        {
            var field = vocabulary.Fields[i];
            var other = used.Where(hit => hit.Match.Field == field)
                .SelectMany(hit => hit.Claimed.Where(spot => !spot.Content.IsBlank && !IsBeside(hit, spot)))
                .SelectMany(spot => owners[spot])
                .FirstOrDefault(owner => owner != field);
            if (other is not null && answers[i] is { Value.Confidence: not Confidence.Blank } answer)
            {
                answers[i] = answer with { Value = Normalised.Ambiguous($"「{other.Label}」の欄の記入です") };
            }
        }

        return answers;
    }

    /// <summary>
    /// A telephone number in the place of a name belongs to the entry for telephone numbers in the same section.
    /// </summary>
    private List<FieldAnswer?> WithoutContacts(List<FieldAnswer?> answers) =>
        [
            .. answers.Zip(vocabulary.Fields, (answer, field) =>
                answer is null || field.Kind != FieldKind.Text
                    ? answer
                    : answer with
                    {
                        Value = ContactText.Without(
                            answer.Value,
                            [.. vocabulary.SiblingsOf(field).Select(other => other.Kind).Where(ContactText.IsContact)]
                        ),
                    }
            ),
        ];

    private static bool IsBeside(Hit hit, Spot spot) =>
        hit.Spot is { Grid: { } grid, Cell: { } label }
        && spot.Grid == grid
        && spot.Cell is { } cell
        && cell.Row <= label.LastRow
        && label.Row <= cell.LastRow
        && cell.Column >= label.EndColumn;

    /// <summary>Each of the labels asks for another piece of the value: 代表者職名, 代表者氏名.</summary>
    private static FieldAnswer? OfPieces(FieldDefinition field, List<Hit> contenders, List<FieldAnswer> answers)
    {
        var pieces = contenders
            .Zip(answers, (hit, answer) => (Piece: ComposedText.PieceOf(field, hit.Spot.Content.Text), FieldAnswer: answer))
            .OrderBy(piece => piece.Piece)
            .ToList();
        return
            pieces.Count == field.Pieces.Count
            && pieces.Select(piece => piece.Piece).SequenceEqual(Enumerable.Range(0, field.Pieces.Count))
            && pieces.TrueForAll(piece => piece.FieldAnswer.Value.Value is not null)
            ? pieces[0].FieldAnswer with
            {
                Value = Normalised.Repaired(
                    ComposedText.Joined(pieces.Select(piece => piece.FieldAnswer.Value.Value!)),
                    ComposedText.Note
                ),
                Raw = string.Join(' ', pieces.Select(piece => piece.FieldAnswer.Raw)),
            }
            : null;
    }

    /// <summary>
    /// The label decides; a content control of the same field confirms it, stands in where the label is lost, or
    /// contradicts it.
    /// </summary>
    private static FieldAnswer Reconcile(
        FieldDefinition field,
        FieldAnswer? byLabel,
        (Content Content, string Location) control,
        List<Hit> contenders
    )
    {
        if (byLabel is not null && contenders.Exists(hit => IsIn(hit, field)))
        {
            return byLabel;
        }

        var byControl = FieldAnswer.Of(field, [new(control.Content, control.Location)], control.Location);
        if (byLabel is null || (contenders.Count == 0 && byControl.Value.Confidence != Confidence.Blank))
        {
            return byControl;
        }

        var differs = byControl.Value.Confidence != Confidence.Blank && byControl.Value.Value != byLabel.Value.Value;
        return
            !differs
            || field.Kind == FieldKind.Tick
                && byControl.Value.Value == "false"
                && byLabel.Value.Confidence == Confidence.Blank
            ? byLabel
            : byLabel with
            {
                Value = Normalised.Ambiguous(
                    $"見出しの横（{byLabel.Location}）と入力欄（{byControl.Location}）の内容が異なります"
                ),
            };
    }

    /// <summary>The control of the field stands where its label says.</summary>
    private static bool IsIn(Hit hit, FieldDefinition field)
    {
        foreach (var part in hit.Parts)
        {
            foreach (ref readonly var span in part.Content.Spans.AsSpan())
            {
                if (Controls.IsOf(span.Control, field))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Of all places that answer to the field's label: those in its own section, and of these the best-named.
    /// </summary>
    private List<Hit> Best(FieldDefinition field)
    {
        var all = hits[field.Id].ToList();
        if (all.Count <= 1)
        {
            return all;
        }

        if (
            field.Kind == FieldKind.LongText
            && all.FindAll(hit => !PrintedText.IsContinued(hit.Spot.Content.Text)) is [var begin]
            && all.Count > 1
        )
        {
            return
            [
                begin with
                {
                    Parts = [.. all.SelectMany(hit => hit.Parts)],
                    Claimed = [.. all.SelectMany(hit => hit.Claimed)],
                },
            ];
        }

        var own = all.Where(hit => hit.Spot.Part == vocabulary.PartOf(field) && hit.Match.Rank != LabelRank.Heading)
            .ToList();
        var candidates = own.Count > 0 ? own : all;
        return candidates.Count == 0
            ? []
            : [.. candidates.Where(hit => hit.Match.Rank == candidates.Min(other => other.Match.Rank))];
    }

    /// <summary>
    /// What stands in another field's place: the reading or a telephone number behind the name, the year and number in
    /// a sentence about the selection.
    /// </summary>
    private FieldReading FromElsewhere(FieldDefinition field, FieldReading reading, List<FieldReading> readings)
    {
        if (reading.Confidence is not (Confidence.Blank or Confidence.LabelNotFound))
        {
            return reading;
        }

        if (
            field.ReadingOf is { } name
            && readings.Find(other => other.Id == name) is { } named
            && ComposedText.ReadingIn(named.Raw) is { } kana
        )
        {
            var found = reading with
            {
                Value = PlainText.OneLine(kana),
                Raw = kana,
                Location = named.Location,
                Confidence = Confidence.Repaired,
            };
            FieldFindings.AddTo(
                findings,
                vocabulary.Form,
                field,
                found,
                $"「{named.Label}」の欄の括弧書きから読み取りました"
            );
            return found;
        }

        if (ContactText.IsContact(field.Kind) && ContactIn(field, readings) is { } contact)
        {
            FieldFindings.AddTo(
                findings,
                vocabulary.Form,
                field,
                contact.Reading,
                $"「{contact.Label}」の欄から読み取りました"
            );
            return contact.Reading;
        }

        if (field.ReadingOf is { } below && RubyAbove(below) is { } ruby)
        {
            var found = reading with
            {
                Value = PlainText.OneLine(ruby.Text),
                Raw = ruby.Text,
                Location = ruby.Location,
                Confidence = Confidence.Repaired,
            };
            FieldFindings.AddTo(
                findings,
                vocabulary.Form,
                field,
                found,
                "氏名の上のふりがな（ルビ）から読み取りました"
            );
            return found;
        }

        if (
            field is { RequiredWhen: { } condition, Kind: FieldKind.FiscalYear or FieldKind.Count }
            && readings.Find(other => other.Id == condition.Field) is { } on
            && (on.Value is null || on.Value == condition.Is)
            && on.Raw.Any(char.IsNumber)
        )
        {
            var doubtful = reading with
            {
                Confidence = Confidence.Ambiguous,
                Location = reading.Location ?? on.Location,
            };
            FieldFindings.AddTo(
                findings,
                vocabulary.Form,
                field,
                doubtful,
                $"「{on.Label}」の欄に書かれている可能性があります"
            );
            return doubtful;
        }

        return reading;
    }

    /// <summary>The only contact of its kind that was typed behind another entry of the section.</summary>
    private (FieldReading Reading, string Label)? ContactIn(FieldDefinition field, List<FieldReading> readings)
    {
        var found = vocabulary
            .SiblingsOf(field)
            .Where(other => other.Kind == FieldKind.Text)
            .Select(other => readings[vocabulary.IndexOf(other)])
            .Select(reading => (Reading: reading, Contact: ContactText.Of(field.Kind, reading.Raw)))
            .Where(one => one.Contact is not null)
            .ToList();
        return found is [var only]
            ? (
                new(field.Id, field.Label, only.Contact, only.Reading.Raw, only.Reading.Location, Confidence.Repaired),
                only.Reading.Label
            )
            : null;
    }

    /// <summary>The furigana above the answer to a field.</summary>
    private (string Text, string Location)? RubyAbove(string field) =>
        used.Where(hit => hit.Match.Field.Id == field)
            .SelectMany(hit => hit.Parts)
            .Select(part => part.Spot)
            .FirstOrDefault(spot => spot?.Content.Ruby is { } ruby && CompoundLabels.IsKana(ruby))
            is { } spot
            ? (spot.Content.Ruby!, spot.Location)
            : null;

    private static bool IsNotAsked(FieldDefinition field, List<FieldReading> readings) =>
        field.RequiredWhen is { } condition
        && readings.Find(reading => reading.Id == condition.Field) is { Value: { } value }
        && value != condition.Is;

    /// <summary>
    /// A box that is not there is neither ticked nor left empty. Of other fields the rules say so, where they are asked
    /// for.
    /// </summary>
    private static bool IsMissed(FieldDefinition field) => field is { Kind: FieldKind.Tick, RequiredWhen: null };

    private void Report(FieldDefinition field, FieldReading reading, FieldAnswer answer)
    {
        FieldFindings.AddTo(findings, vocabulary.Form, field, reading, answer.Value.Note);
        if (answer.IsHidden)
        {
            findings.Add(FieldFindings.Hidden(vocabulary.Form, answer.Location));
        }
    }
}
