using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Reads the entries of a form outside its tables from a stretch of a file: the places that answer to each label, what
/// they say, what siblings and other fields have to say about that, and an account of every text.
/// </summary>
internal sealed class FieldsReader
{
    private readonly FormVocabulary vocabulary;
    private readonly ReadingBudget budget;
    private readonly SpotMap map;
    private readonly BestHits hits;
    private readonly Controls controls;
    private readonly AnswerReader answerReader;
    private readonly List<Finding> findings = [];
    private readonly List<Hit> used = [];
    private readonly List<(Finding Finding, FieldDefinition Field, string Note)> doubts = [];

    public FieldsReader(
        IReadOnlyList<Block> blocks,
        FormVocabulary vocabulary,
        Func<Grid, int, bool> isTaken,
        ReadingBudget budget
    )
    {
        (this.vocabulary, this.budget) = (vocabulary, budget);
        map = new(blocks, vocabulary, isTaken);
        var arbiter = new Arbiter(map);
        arbiter.NameLabels();
        hits = new(new HitFinder(map, vocabulary, arbiter, budget).Find(), vocabulary);
        controls = new(map, vocabulary.Form.Id);
        answerReader = new(map, controls, arbiter);
    }

    public IReadOnlyList<Spot> Spots => map.Spots;

    /// <summary>How many different fields have a label in this stretch.</summary>
    public int FieldsFound => vocabulary.Fields.Count(IsFound);

    /// <param name="ofTables">Places that the tables account for.</param>
    /// <param name="pages">What stands around the pages and is not understood.</param>
    public (List<FieldReading> Fields, List<Finding> Findings, IReadOnlyList<AccountEntry> Account) Read(
        IReadOnlySet<string> ofTables,
        IReadOnlyList<Aside> pages
    )
    {
        var answers = Answers(pages);
        var readings = vocabulary.Fields.Zip(answers, ReadingOf).ToList();
        var elsewhere = new Elsewhere(vocabulary, used);
        for (var i = 0; i < readings.Count; i++)
        {
            var field = vocabulary.Fields[i];
            if (elsewhere.Of(field, readings[i], readings) is { } found)
            {
                readings[i] = found.Reading;
                FieldFindings.AddTo(findings, vocabulary.Form, field, found.Reading, found.Note);
            }

            if (SaysNothing(readings[i]) && IsNotAsked(field, readings))
            {
                readings[i] = readings[i] with { Value = null, Confidence = Confidence.NotApplicable };
            }
            else if (answers[i] is { } answer && readings[i].Confidence == answer.Value.Confidence)
            {
                Report(field, readings[i], answer);
            }
            else if (IsMissed(field))
            {
                findings.Add(FieldFindings.LabelNotFound(vocabulary.Form, field));
            }
        }

        var (account, unread) = new FieldsAccount(map, used, ofTables).Of();
        findings.AddRange(UnreadText.In(map, unread, readings));
        return (
            readings,
            new SharedDoubts(map, pages, used, vocabulary.Form).Together(findings, doubts),
            account
        );
    }

    /// <summary>What stands at each label, once all that competes for it or speaks of it has been heard.</summary>
    private List<FieldAnswer?> Answers(IReadOnlyList<Aside> pages)
    {
        var alone = vocabulary.Fields.Select(AnswerOf).ToList();
        var settled = Disputes.Settled(alone, vocabulary, used);
        var judged = new Siblings(map, vocabulary, pages).Judge(settled, used);
        return Disputes.WithoutContacts(judged, vocabulary);
    }

    private FieldAnswer? AnswerOf(FieldDefinition field)
    {
        var places = hits.Of(field);
        used.AddRange(places);
        budget.AddValue(places.Sum(place => place.Parts.Sum(part => part.Content.Text.Length)));
        return answerReader.Of(field, places, used);
    }

    private bool IsFound(FieldDefinition field) => hits.Hold(field) || controls.Has(field);

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

    private static bool IsNotAsked(FieldDefinition field, List<FieldReading> readings) =>
        field.RequiredWhen is { } condition
        && readings.Find(reading => reading.Id == condition.Field) is { Value: { } value }
        && value != condition.Is;

    /// <summary>
    /// A box that is not there is neither ticked nor left empty. Of other fields the rules say so, where they are asked
    /// for.
    /// </summary>
    private static bool IsMissed(FieldDefinition field) =>
        field is { Kind: FieldKind.Tick, RequiredWhen: null }
            or { Kind: FieldKind.Choice, Required: false, RequiredWhen: null };

    private void Report(FieldDefinition field, FieldReading reading, FieldAnswer answer)
    {
        FieldFindings.AddTo(findings, vocabulary.Form, field, reading, answer.Value.Note);
        if (field.Kind == FieldKind.Tick && reading.Confidence == Confidence.Ambiguous)
        {
            doubts.Add((findings[^1], field, answer.Value.Note!));
        }

        if (answer.IsHidden)
        {
            findings.Add(FieldFindings.Hidden(vocabulary.Form, answer.Location));
        }
    }
}
