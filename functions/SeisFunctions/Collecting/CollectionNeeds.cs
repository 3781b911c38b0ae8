using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Reading;

namespace SeisFunctions.Collecting;

/// <summary>What is wrong with the collections of a call. Pure.</summary>
internal static partial class CollectionNeeds
{
    // A year before its date, and a year after it: whoever asks for more has mistaken the unit.
    private const int MostReminderDays = 366;

    /// <summary>Every fault.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, collection) in call.Collections.Index())
        {
            var key = $"collections[{index}]";
            if (!Id().IsMatch(collection.Id))
                yield return new(
                    $"{key}.id",
                    $"\"{collection.Id}\" must be 1 to 30 letters, digits and hyphens, since keys in storage hold it."
                );
            if (!ids.Add(collection.Id))
                yield return new($"{key}.id", $"\"{collection.Id}\" stands twice.");
            if (string.IsNullOrWhiteSpace(collection.Title))
                yield return new($"{key}.title", "must not be empty.");
            if (collection.Due <= call.Schedule.Deadline)
                yield return new($"{key}.due", "must be after the deadline: what is due until then belongs to the application.");
            if (collection.Form is null && collection.Words.Count == 0)
                yield return new($"{key}.words", "must name a word, or form a form: nothing else tells what a file is.");
            foreach (var (at, _) in collection.Words.Index().Where(one => string.IsNullOrWhiteSpace(one.Item)))
                yield return new($"{key}.words[{at}]", "must not be empty.");
            foreach (var (at, word) in collection.Words.Index())
                if (OtherOf(word, collection, call.Collections.Take(index)) is { } other)
                    yield return new(
                        $"{key}.words[{at}]",
                        $"\"{word}\" is said of \"{other.Id}\" too, and no form tells them apart."
                    );
            foreach (var (at, days) in collection.Reminders.Index())
                if (Math.Abs(days) > MostReminderDays || collection.Reminders.Take(at).Any(before => before >= days))
                    yield return new(
                        $"{key}.reminders[{at}]",
                        $"must be between -{MostReminderDays} and {MostReminderDays}, and after the one before it."
                    );
            foreach (var fault in OfForm(collection, key, call).Concat(OfPer(collection, $"{key}.per", call)))
                yield return fault with { RestsOnForms = true };
        }
    }

    // A word within another is found wherever that is.
    private static CollectionDefinition? OtherOf(
        string word,
        CollectionDefinition of,
        IEnumerable<CollectionDefinition> before
    ) =>
        string.IsNullOrWhiteSpace(word)
            ? null
            : before
                .Where(other => of.Form is null || other.Form is null)
                .FirstOrDefault(other =>
                    Annexes.Names(word, other.Words) || other.Words.Any(theirs => Annexes.Names(theirs, [word]))
                );

    private static IEnumerable<CallFault> OfForm(CollectionDefinition collection, string key, CallDefinition call)
    {
        if (collection.Form is not { } asked)
            yield break;
        if (call.Forms.FirstOrDefault(one => one.Id == asked.Id) is not { } form)
        {
            yield return new(
                $"{key}.form.id",
                $"there is no form \"{asked.Id}\".{Nearest.Hint(asked.Id, [.. call.Forms.Select(one => one.Id)])}"
            );
            yield break;
        }

        if (form.Required)
            yield return new($"{key}.form.id", $"\"{asked.Id}\" is a form that an application must have.");
        if (collection.Per is not null && asked.Names is null)
            yield return new($"{key}.form.names", "is missing: it tells for which of them a form is.");
        foreach (var (name, field) in new[] { ("names", asked.Names), ("dated", asked.Dated) })
        {
            if (field is null)
                continue;
            if (form.Fields.FirstOrDefault(one => one.Id == field) is not { } found)
                yield return new(
                    $"{key}.form.{name}",
                    $"there is no field \"{field}\" in {form.Id}.{Nearest.Hint(field, [.. form.Fields.Select(one => one.Id)])}"
                );
            else if (name == "dated" && found.Kind != FieldKind.Date)
                yield return new($"{key}.form.{name}", $"\"{field}\" must be of the kind date.");
        }
    }

    private static IEnumerable<CallFault> OfPer(CollectionDefinition collection, string key, CallDefinition call) =>
        collection.Per switch
        {
            null => [],
            { Field: not null, Column: not null } or { Field: null, Column: null } =>
            [
                new(key, "must name either field or column."),
            ],
            { Field: { } field, Where: null } => RuleNeeds.FaultsOf(field, $"{key}.field", call),
            { Field: not null } => [new($"{key}.where", "goes with column alone.")],
            _ => OfColumn(collection.Per.Column!, collection.Per.Where, key, call),
        };

    private static IEnumerable<CallFault> OfColumn(
        ColumnAddress column,
        IReadOnlyList<RowCondition>? where,
        string key,
        CallDefinition call
    )
    {
        List<CallFault> lacking =
        [
            .. RuleNeeds.FaultsOf(column, $"{key}.column", call),
            .. (where ?? []).SelectMany(
                (condition, index) => RuleNeeds.FaultsOf(condition.Column, $"{key}.where[{index}].column", call)
            ),
        ];
        return lacking.Count > 0 ? lacking : ConditionedRows.FaultsIn(call, column.In, where, $"{key}.where");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,29}$")]
    private static partial Regex Id();
}
