using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using FormFile = SeisFunctions.Forms.Definition.FormFile;

namespace SeisFunctions.Calls;

/// <summary>What the forms of a call must satisfy beyond their shape, each by itself and all together. Pure.</summary>
internal static partial class FormChecks
{
    // 令和元年度 began in 2019.
    private const int BeforeReiwa = 2018;

    /// <summary>Every fault.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call) =>
        call
            .Forms.SelectMany(form =>
                Fields(form)
                    .Concat(Conditions(form))
                    .Concat(Examples(form))
                    .Concat(Sheets(form))
                    .Concat(Letter(form))
                    .Concat(Edition(form, call))
                    .Concat(TitleYear(form, call))
                    .Concat(Texts(form))
                    .Concat(Applicant(form, call))
                    .Select(fault => fault with { Form = form.Id })
            )
            .Concat(
                Repeated(call.Forms.Select(form => form.Id))
                    .Select(id => new CallFault("forms", $"two forms have the id \"{id}\"."))
            )
            .Concat(
                call.Forms.SelectMany(form => form.Tables)
                    .Select(table => table.Role)
                    .OfType<TableRole>()
                    .GroupBy(role => role)
                    .Where(role => role.Count() > 1)
                    .Select(role => new CallFault("forms", $"two tables have the role \"{Name(role.Key)}\"."))
            )
            .Concat(
                Repeated(call.Forms.Select(form => form.Name))
                    .Select(name => new CallFault("forms", $"two forms are called \"{name}\"."))
            );

    // What a field with a role must be, so that what asks for it can read its value.
    private static readonly Dictionary<FieldRole, FieldKind> Kinds = new()
    {
        [FieldRole.Telephone] = FieldKind.Telephone,
        [FieldRole.Email] = FieldKind.Email,
        [FieldRole.Consent] = FieldKind.Tick,
        [FieldRole.Mandatory] = FieldKind.Tick,
        [FieldRole.SubmittedOn] = FieldKind.Date,
        [FieldRole.PastSelection] = FieldKind.Choice,
        [FieldRole.PastYear] = FieldKind.FiscalYear,
        [FieldRole.PastCount] = FieldKind.Count,
        [FieldRole.Declaration] = FieldKind.Choice,
        [FieldRole.Municipality] = FieldKind.Municipality,
        [FieldRole.MunicipalityCode] = FieldKind.MunicipalityCode,
    };

    // Fields that are told from each other by their labels: those of a form, and those of each table.
    private static IEnumerable<List<(FieldDefinition Field, string Key)>> Groups(FormDefinition form)
    {
        var parts = form.Parts.Index().Where(part => !part.Item.IsExample).ToList();
        yield return
        [
            .. parts.SelectMany(part =>
                part.Item.Fields.Select((field, index) => (field, $"parts[{part.Index}].fields[{index}]"))
            ),
        ];
        foreach (var (index, part) in parts)
            if (part.Table is { } table)
                yield return
                [
                    .. table.Columns.Select((field, column) => (field, $"parts[{index}].table.columns[{column}]")),
                ];
    }

    private static IEnumerable<CallFault> Fields(FormDefinition form)
    {
        foreach (var group in Groups(form))
        {
            foreach (var repeated in Repeated(group.Select(one => one.Field.Id)))
                yield return new(KeyOf(one => one.Id == repeated), $"two fields have the id \"{repeated}\".");
            foreach (var word in Repeated(group.SelectMany(one => WordsOf(one.Field))))
                yield return new(
                    KeyOf(one => WordsOf(one).Contains(word)),
                    $"two fields are called \"{word}\", by label or alias."
                );
            foreach (
                var twice in group
                    .Select(one => one.Field.Role)
                    .OfType<FieldRole>()
                    .GroupBy(role => role)
                    .Where(same => same.Count() > 1)
            )
                yield return new(
                    $"{KeyOf(one => one.Role == twice.Key)}.role",
                    $"two fields have the role \"{Name(twice.Key)}\"."
                );
            foreach (var (field, key) in group)
            {
                if (field.Role is { } role && Kinds.TryGetValue(role, out var kind) && kind != field.Kind)
                    yield return new(
                        $"{key}.role",
                        $"what has the role \"{Name(role)}\" must be of the kind {Name(kind)}."
                    );
                foreach (var fault in Options(field))
                    yield return new($"{key}.{fault.Key}", fault.What);
                if (field.ReadingOf is { } other && group.All(one => one.Field.Id != other))
                    yield return new(
                        $"{key}.readingOf",
                        $"there is no field \"{other}\".{Nearest.Hint(other, [.. group.Select(one => one.Field.Id)])}"
                    );
                if (field.MaxLength <= 0)
                    yield return new($"{key}.maxLength", "must be positive.");
                if (field.Lines <= 0)
                    yield return new($"{key}.lines", "must be positive.");
            }

            string KeyOf(Func<FieldDefinition, bool> holds) => group.Last(one => holds(one.Field)).Key;
        }
    }

    private static IEnumerable<string> WordsOf(FieldDefinition field) => field.Aliases.Prepend(field.Label).Distinct();

    // Ids belong to options by their place in the list.
    private static IEnumerable<CallFault> Options(FieldDefinition field)
    {
        if (field.Kind == FieldKind.Choice && field.Options.Count < 2)
            yield return new("options", $"the choice \"{field.Id}\" needs at least two.");
        if (field.OptionIds.Count > 0 && field.OptionIds.Count != field.Options.Count)
            yield return new(
                "optionIds",
                $"must be as many as options: {field.Options.Count} ({string.Join(", ", field.Options)})."
            );
        foreach (var (role, id) in field.OptionRoles.Where(one => !field.OptionIds.Contains(one.Value)))
            yield return new(
                $"optionRoles.{Name(role)}",
                $"\"{id}\" is none of optionIds.{Nearest.Hint(id, [.. field.OptionIds])}"
            );
        foreach (var repeated in Repeated(field.Options))
            yield return new("options", $"\"{repeated}\" stands twice.");
        foreach (var repeated in Repeated(field.OptionIds))
            yield return new("optionIds", $"\"{repeated}\" stands twice.");
    }

    // A condition that names no option never holds: nobody would be asked for the field.
    private static IEnumerable<CallFault> Conditions(FormDefinition form)
    {
        var fields = form.Fields.ToList();
        foreach (var (field, key) in Groups(form).First())
        {
            if (field.RequiredWhen is not { } when)
                continue;
            if (fields.FirstOrDefault(other => other.Id == when.Field) is not { } other)
                yield return new(
                    $"{key}.requiredWhen.field",
                    $"there is no field \"{when.Field}\".{Nearest.Hint(when.Field, [.. fields.Select(one => one.Id)])}"
                );
            else if (ValuesOf(other) is { } values && !values.Contains(when.Is))
                yield return new(
                    $"{key}.requiredWhen.is",
                    $"\"{when.Is}\" is no value of \"{other.Id}\".{Nearest.Hint(when.Is, values)}"
                );
        }
    }

    // Null where any text may be a value.
    private static IReadOnlyCollection<string>? ValuesOf(FieldDefinition field) =>
        field.Kind switch
        {
            FieldKind.Choice => field.Options,
            FieldKind.Tick => ["true", "false"],
            _ => null,
        };

    private static IEnumerable<CallFault> Examples(FormDefinition form)
    {
        foreach (var (index, part) in form.Parts.Index())
        {
            if (part.Table is not { } table)
                continue;
            var key = $"parts[{index}].table";
            if (table.Role == TableRole.Municipalities && table.ColumnWith(FieldRole.Municipality) is null)
                yield return new($"{key}.role", "needs a column with the role \"municipality\".");
            if (table.Rows <= 0)
                yield return new($"{key}.rows", "must be positive.");
            if (form.File == FormFile.Word)
                yield return new(key, "belongs in an Excel form: a blank Word form cannot be written with a table.");
            if (!table.Columns.Any(column => column.Required))
                yield return new(
                    $"{key}.columns",
                    "need one that is required: by it the table is found in what applicants send."
                );
            foreach (var (row, cells) in table.Example.Index())
            {
                if (cells.Count != table.Columns.Count)
                    yield return new(
                        $"{key}.example[{row}]",
                        $"has {cells.Count} cells, but there are {table.Columns.Count} columns."
                    );
                foreach (var (column, (definition, cell)) in table.Columns.Zip(cells).Index())
                    if (definition.Kind == FieldKind.Choice && cell.Length > 0 && !definition.Options.Contains(cell))
                        yield return new(
                            $"{key}.example[{row}][{column}]",
                            $"\"{cell}\" is no option of \"{definition.Id}\".{Nearest.Hint(cell, definition.Options)}"
                        );
            }
        }
    }

    // What the blank form could not be written with.
    private static IEnumerable<CallFault> Sheets(FormDefinition form)
    {
        if (form.File != FormFile.Excel)
            yield break;
        foreach (var (index, part) in form.Parts.Index())
            if (!SheetName().IsMatch(part.Title))
                yield return new(
                    $"parts[{index}].title",
                    $"\"{part.Title}\" must be 1 to 31 characters and hold none of \\ / ? * [ ] : '"
                        + " since it is the name of a sheet."
                );
        foreach (var repeated in Repeated(form.Parts.Select(part => part.Title)))
            yield return new("parts", $"two sheets are called \"{repeated}\".");
    }

    // A letter's head is printed on a Word form, from fields that its sections have.
    private static IEnumerable<CallFault> Letter(FormDefinition form)
    {
        if (form.Letter is not { } letter)
            yield break;
        if (form.File != FormFile.Word)
            yield return new("letter", "belongs to a Word form: a sheet has no addressee.");
        foreach (var (key, ids) in new[] { ("letter.corner", letter.Corner), ("letter.from", letter.From) })
            foreach (var (index, id) in ids.Index())
                if (form.Fields.All(field => field.Id != id))
                    yield return new(
                        $"{key}[{index}]",
                        $"there is no field \"{id}\".{Nearest.Hint(id, [.. form.Fields.Select(field => field.Id)])}"
                    );
        foreach (var repeated in Repeated(letter.Corner.Concat(letter.From)))
            yield return new("letter", $"the field \"{repeated}\" is named twice.");
    }

    // The edition alone tells last year's file from this one's.
    private static IEnumerable<CallFault> Edition(FormDefinition form, CallDefinition call)
    {
        if (YearIn(form.Edition) is not { } year || Year().Match(form.Edition).Length != form.Edition.Length)
            yield return new(
                "edition",
                $"\"{form.Edition}\" must be a fiscal year as the reader writes it: 令和8年度."
            );
        else if (YearIn(call.Name) is { } named && named != year)
            yield return new(
                "edition",
                $"{form.Edition} is not the year in the name of the call, so that last year's form could not be told."
            );
        else if (call.SelectionYears is { Last: var last } && year <= last)
            yield return new(
                "edition",
                $"{form.Edition} is not later than selectionYears, so that last year's form could not be told."
            );
    }

    private static IEnumerable<CallFault> TitleYear(FormDefinition form, CallDefinition call) =>
        YearIn(call.Name) is { } named
        && YearIn(form.Title.Normalize(NormalizationForm.FormKC)) is { } year
        && year != named
            ? [new("title", $"names the fiscal year {year}, and the name of the call {named}.")]
            : [];

    // Nobody can find an entry whose label is empty.
    private static IEnumerable<CallFault> Texts(FormDefinition form) =>
        Groups(form)
            .SelectMany(group => group.Select(one => ($"{one.Key}.label", one.Field.Label)))
            .Append(("name", form.Name))
            .Append(("title", form.Title))
            .Concat(form.Parts.Select((part, index) => ($"parts[{index}].title", part.Title)))
            .Where(one => string.IsNullOrWhiteSpace(one.Item2))
            .Select(one => new CallFault(one.Item1, "must not be empty."));

    // Without it somebody else's form is taken for the applicant's.
    private static IEnumerable<CallFault> Applicant(FormDefinition form, CallDefinition call)
    {
        if (!form.Required || form.FieldWith(FieldRole.Applicant) is not null)
            yield break;
        if (
            form.Fields.Any(field => field.Kind == FieldKind.Prefecture)
            || call.Forms.All(other => other == form || other.FieldWith(FieldRole.Applicant) is not null)
            || call.FieldWith(FieldRole.Applicant) is null
        )
            yield return new(
                "parts",
                "no field has the role \"applicant\": nobody could tell whose form it is."
            );
    }

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    /// <summary>The first year of the fiscal year that a text names; null if it names none.</summary>
    internal static int? YearIn(string text) =>
        Year().Match(text) is not { Success: true } match ? null
        : match.Groups[1].Value == "元" ? BeforeReiwa + 1
        : BeforeReiwa + int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>All fiscal years that a text names.</summary>
    internal static IEnumerable<int> YearsIn(string text) =>
        Year().Matches(text).Select(match => YearIn(match.Value)).OfType<int>();

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    [GeneratedRegex(@"^[^\\/?*\[\]:']{1,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex SheetName();

    [GeneratedRegex("令和(元|[0-9]{1,2})年度", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
