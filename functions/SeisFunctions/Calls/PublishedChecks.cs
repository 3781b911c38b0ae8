using System.Text.Json;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>
/// What the list of published fields must satisfy: what it names is there, and is nobody's name, number or address.
/// Pure.
/// </summary>
internal static class PublishedChecks
{
    private const string Key = "published",
        Code = "code",
        Name = "name";

    // What leads to a person; the second net under a list of what may be seen.
    private static readonly FieldRole[] Contacts = [FieldRole.ContactName, FieldRole.Telephone, FieldRole.Email];

    private static readonly FieldKind[] ContactKinds = [FieldKind.Telephone, FieldKind.Email];

    /// <summary>Every fault.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call)
    {
        if (call.Published is not { } published)
            return [];
        return Texts(published)
            .Concat(Bureaus(published, call))
            .Concat(published.Theme is { } theme ? FaultsOf(call, theme, $"{Key}.theme") : [])
            .Concat(published.Sheet.SelectMany((part, index) => FaultsOf(call, part, $"{Key}.sheet[{index}]")));
    }

    /// <summary>Columns of the table of bureaus.</summary>
    internal static (string Code, string Name) BureauColumns => (Code, Name);

    private static IEnumerable<CallFault> Texts(PublishedFields published)
    {
        if (string.IsNullOrWhiteSpace(published.Title))
            yield return new($"{Key}.title", "must not be empty.");
        if (published.Sheet.Count == 0)
            yield return new($"{Key}.sheet", "needs at least one part.");
    }

    private static IEnumerable<CallFault> Bureaus(PublishedFields published, CallDefinition call)
    {
        if (published.Bureaus is not { } name)
            yield break;
        if (!call.Tables.TryGetValue(name, out var table))
        {
            yield return new(
                $"{Key}.bureaus",
                $"there is no table \"{name}\".{Nearest.Hint(name, [.. call.Tables.Keys])}"
            );
            yield break;
        }

        foreach (var column in new[] { Code, Name }.Where(column => !table.Columns.Contains(column)))
            yield return new("", $"there is no column \"{column}\".{Nearest.Hint(column, [.. table.Columns])}")
            {
                Table = name,
                Line = 1,
            };
        foreach (var fault in CallChecks.Lacking(name, table, call))
            yield return fault;
        foreach (var row in table.Rows)
            if (
                row.Text(Code) is { } code
                && call.Applicants.Listed.Count > 0
                && call.Applicant(ApplicantCode.Of(code)) is null
            )
                yield return new("", $"\"{code}\" is not the code of an applicant.") { Table = name, Line = row.Line };
    }

    private static IEnumerable<CallFault> FaultsOf(CallDefinition call, PublishedPart part, string key)
    {
        if (string.IsNullOrWhiteSpace(part.Title))
            yield return new($"{key}.title", "must not be empty.");
        if (part.Fields.Count > 0 == part.Columns.Count > 0)
            yield return new(key, "needs either fields or columns.");
        foreach (var (index, field) in part.Fields.Index())
            foreach (var fault in FaultsOf(call, field, $"{key}.fields[{index}]"))
                yield return fault;
        foreach (var (index, column) in part.Columns.Index())
            foreach (var fault in FaultsOf(call, column, $"{key}.columns[{index}]"))
                yield return fault;
        if (part.Columns.Select(column => column.In).Distinct().Count() > 1)
            yield return new($"{key}.columns", "must be of one table.");
    }

    private static IEnumerable<CallFault> FaultsOf(CallDefinition call, FieldAddress address, string key)
    {
        if (call.Forms.FirstOrDefault(form => form.Id == address.Form) is not { } form)
            return [Unknown(key, "form", address.Form, call.Forms.Select(one => one.Id))];
        return FaultsOf(form.Fields, address.Field, key);
    }

    private static IEnumerable<CallFault> FaultsOf(CallDefinition call, ColumnAddress address, string key)
    {
        if (call.Forms.FirstOrDefault(form => form.Id == address.Form) is not { } form)
            return [Unknown(key, "form", address.Form, call.Forms.Select(one => one.Id))];
        if (form.Tables.FirstOrDefault(table => table.Id == address.Table) is not { } table)
            return [Unknown(key, "table", address.Table, form.Tables.Select(one => one.Id))];
        return FaultsOf(table.Columns, address.Column, key);
    }

    private static IEnumerable<CallFault> FaultsOf(IEnumerable<FieldDefinition> fields, string id, string key)
    {
        var all = fields.ToList();
        if (all.Find(field => field.Id == id) is not { } field)
            return [Unknown(key, "field", id, all.Select(one => one.Id))];
        var contact = ContactOf(field) ?? (field.ReadingOf is { } of ? ContactOf(all.Find(one => one.Id == of)) : null);
        return contact is null
            ? []
            :
            [
                new(key, $"\"{id}\" is a person's ({contact}): it is never published.") { RestsOnForms = true },
            ];
    }

    private static string? ContactOf(FieldDefinition? field) =>
        field?.Role is { } role && Contacts.Contains(role) ? $"role {Word(role)}"
        : field is not null && ContactKinds.Contains(field.Kind) ? $"kind {Word(field.Kind)}"
        : null;

    private static CallFault Unknown(string key, string what, string name, IEnumerable<string> known) =>
        new(key, $"there is no {what} \"{name}\".{Nearest.Hint(name, [.. known])}") { RestsOnForms = true };

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
