using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Of these fields one at most is ticked or filled in: they exclude each other. One that was not read with certainty is
/// a person's question where it decides.
/// </summary>
/// <param name="Fields">The fields.</param>
internal sealed record Exclusive([Least(2)] params IReadOnlyList<FieldAddress> Fields) : Rule
{
    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutForms(c, Fields) is { } missing)
            return missing;
        var read = Fields.Select(field => (Form: c.NameOf(field.Form), Reading: c.Field(field)!)).ToList();
        var given = read.Where(one => one.Reading.Value is not (null or "false")).ToList();
        var doubtful = read.Select(one => Opinion.Doubtful(one.Form, one.Reading)).OfType<Opinion>().ToList();
        List<Evidence> evidence = [.. given.Select(one => Evidence.Of(one.Form, one.Reading))];
        return given.Count > 1
                ? Opinion.NotSatisfied(
                    Reason.About(
                        given[^1].Form,
                        given[^1].Reading,
                        $"{string.Concat(given.Select(one => $"「{one.Reading.Label}」"))}が同時に選択又は記入されています。",
                        "いずれか1つだけにしてください。"
                    ),
                    evidence
                )
            : doubtful.Count > 0 && given.Count + doubtful.Count > 1 ? doubtful[0]
            : Opinion.Satisfied("同時に選択できない項目は重複していません。", evidence);
    }
}
