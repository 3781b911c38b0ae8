using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Collecting;

/// <summary>
/// What is due from a selected applicant, by the data of the call and its application: one of each collection, or one
/// for each municipality, partner or row that the application names. Pure.
/// </summary>
internal static class DueItems
{
    // Between the names that a field lists.
    private const char Between = '、';

    /// <summary>Everything that is due, in the order of the call and of the application.</summary>
    public static IReadOnlyList<DueItem> Of(ApplicationResult result, CallDefinition call) =>
        [
            .. call.Collections.SelectMany(collection =>
                ItemsOf(collection, result, call)
                    .DistinctBy(item => item.Key)
                    .Select(item => new DueItem(
                        collection.Id,
                        collection.Title,
                        item.Key,
                        item.Name,
                        collection.Due.ToUniversalTime()
                    )
                    {
                        Form = collection.Form is { } form ? call.Form(form.Id).Name : null,
                        Formats = collection.Files,
                        MayBe = item.Name is { } name
                            ? CollectedItems.MayBe(name, result.Application.Applicant.Code, call)
                            : [],
                    })
            ),
        ];

    private static IEnumerable<(string Key, string? Name)> ItemsOf(
        CollectionDefinition collection,
        ApplicationResult result,
        CallDefinition call
    ) =>
        collection.Per switch
        {
            null => [(DueItem.Whole, null)],
            { Field: { } field } => OfField(field, result, call),
            { Column: { } column } per => OfRows(column, per.Where, result, call),
            _ => [],
        };

    // The partners are those of the verdict: a box that is not ticked names none.
    private static IEnumerable<(string, string?)> OfField(
        FieldAddress field,
        ApplicationResult result,
        CallDefinition call
    ) =>
        field == call.FieldWith(FieldRole.Partners)
            ? result.Verdict.Partners.Select(code => (code, (string?)(call.Applicant(code)?.Name ?? code)))
            : (result.Application.Field(field.Form, field.Field)?.Value ?? "")
                .Split(Between)
                .Select(name => CollectedItems.Of(name, null, result.Application.Applicant.Code, call))
                .Where(item => item is not null)
                .Select(item => (item!.Value.Key, (string?)item.Value.Name));

    private static IEnumerable<(string, string?)> OfRows(
        ColumnAddress column,
        IReadOnlyList<RowCondition>? where,
        ApplicationResult result,
        CallDefinition call
    )
    {
        if (!result.Application.Forms.TryGetValue(column.Form, out var version))
            yield break;
        var listed = IsOfMunicipalities(column, call)
            ? result.Verdict.Municipalities.ToLookup(one => one.Location)
            : Enumerable.Empty<ListedMunicipality>().ToLookup(one => one.Location);
        foreach (var row in ConditionedRows.In(version.Reading.Table(column.Table), where, call).Sure)
        {
            // What the reference list makes of a row stands before what the row says.
            if (listed[row.Location].Any())
                foreach (var one in listed[row.Location])
                    yield return one.Code is { } code ? (code, one.Name) : Of(one.Name);
            else if (row[column.Column].Value is { Length: > 0 } name)
                yield return Of(name);
        }

        (string, string?) Of(string name) =>
            CollectedItems.Of(name, null, result.Application.Applicant.Code, call) is var (key, known)
                ? (key, known)
                : (DueItem.Whole, name);
    }

    private static bool IsOfMunicipalities(ColumnAddress column, CallDefinition call) =>
        call.TableWith(TableRole.Municipalities) is { } table
        && table == column.In
        && call.Column(column).Role == FieldRole.Municipality;
}
