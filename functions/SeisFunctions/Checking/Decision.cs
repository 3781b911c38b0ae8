using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>
/// Gathers what speaks against a requirement, with its evidence. What is definitely wrong outweighs what a person must look at, and either
/// outweighs what is in order; nothing is decided on a value that was not read with certainty.
/// </summary>
internal sealed class Decision
{
    private readonly ApplicationCase _case;
    private readonly int _number;
    private readonly List<string> _wrong = [];
    private readonly List<string> _unclear = [];
    private readonly List<Evidence> _evidence = [];
    private bool _formMissing;

    private Decision(ApplicationCase c, int number) => (_case, _number) = (c, number);

    /// <summary>Begins the decision about requirement <paramref name="number"/>.</summary>
    public static Decision For(ApplicationCase c, int number) => new(c, number);

    /// <summary>The requirement rests on a form. If it is missing, nothing else about it is said; if a file could not be opened, it may be in there.</summary>
    public Decision NeedsForm(string form)
    {
        if (_case.Application.Forms.ContainsKey(form))
            return this;
        _formMissing = true;
        return _case.Application.HasUnreadFiles
            ? Unclear($"{_case.NameOf(form)}を読み取れていません。読み取れなかったファイルを確認する必要があります。")
            : Wrong($"{_case.NameOf(form)}が提出されていません。");
    }

    /// <summary>A box must be ticked.</summary>
    public Decision NeedsTick(string form, string field)
    {
        if (_case.Field(form, field) is not { } reading)
            return this;
        Rests(form, reading);
        return reading switch
        {
            { Confidence: Confidence.Ambiguous or Confidence.Unreadable } => Unclear($"「{reading.Label}」の欄の記入を判別できません。"),
            { Value: "true" } => this,
            _ => Wrong($"「{reading.Label}」の欄にチェックがありません。"),
        };
    }

    /// <summary>A field must hold a readable value.</summary>
    public Decision NeedsValue(string form, string field)
    {
        if (_case.Field(form, field) is not { } reading)
            return this;
        Rests(form, reading);
        return reading switch
        {
            { Value: not null } => this,
            { Confidence: Confidence.Ambiguous or Confidence.Unreadable } => Unclear($"「{reading.Label}」の記入を読み取れません。"),
            _ => Wrong($"「{reading.Label}」が記入されていません。"),
        };
    }

    /// <summary>States a field as evidence.</summary>
    public Decision Rests(string form, FieldReading? reading)
    {
        if (reading is not null)
            _evidence.Add(Evidence.Of(_case.NameOf(form), reading));
        return this;
    }

    /// <summary>States evidence of another kind.</summary>
    public Decision Rests(IEnumerable<Evidence> evidence)
    {
        _evidence.AddRange(evidence);
        return this;
    }

    /// <summary>The requirement is definitely not satisfied.</summary>
    public Decision Wrong(string reason)
    {
        _wrong.Add(reason);
        return this;
    }

    /// <summary>A person must look.</summary>
    public Decision Unclear(string reason)
    {
        _unclear.Add(reason);
        return this;
    }

    /// <summary>Adds to the decision if every form that it rests on is there.</summary>
    public Decision Then(Action<Decision> more)
    {
        if (!_formMissing)
            more(this);
        return this;
    }

    /// <summary>The judgement; <paramref name="satisfied"/> is its reason if nothing speaks against it.</summary>
    public Judgement Judge(string satisfied)
    {
        var outcome = _wrong.Count > 0 ? RequirementOutcome.NotSatisfied
            : _unclear.Count > 0 ? RequirementOutcome.NeedsReview
            : RequirementOutcome.Satisfied;
        var reason = outcome == RequirementOutcome.Satisfied ? satisfied : string.Concat(_wrong.Concat(_unclear).Distinct());
        return new(_number, outcome, reason, _evidence);
    }
}
