using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Facsimiles;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>Brings a facsimile and the forms that were read from its file together. Pure.</summary>
internal static class ShownFiles
{
    /// <summary>What the texts of a file were taken for, of all its forms.</summary>
    public static IReadOnlyList<AccountEntry> AccountOf(IEnumerable<FormReading> forms) =>
        [.. forms.SelectMany(form => form.Account)];

    /// <param name="key">Tells the files of one page apart.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="facsimile">The facsimile, made with the account of <paramref name="forms"/>.</param>
    /// <param name="forms">The forms in the file.</param>
    /// <param name="call">The call.</param>
    public static ShownFile Of(
        string key,
        string name,
        Facsimile facsimile,
        IReadOnlyList<FormReading> forms,
        CallDefinition call
    ) =>
        new(
            key,
            DirectionMarks.Without(name),
            facsimile,
            [.. forms.Select(form => Of(key, form, call))],
            forms.SelectMany(form => TargetsIn(key, form)).ToDictionary(ReferenceEqualityComparer.Instance)
        );

    /// <summary>
    /// Two versions of a form: each with the filled-in texts marked that the other one does not have at the same field.
    /// Where a text stands does not matter, so that a row that is put in between does not mark all below it.
    /// </summary>
    public static (ShownFile Before, ShownFile After) Compared(
        ShownFile before,
        IReadOnlyList<AccountEntry> accountBefore,
        ShownFile after,
        IReadOnlyList<AccountEntry> accountAfter
    ) =>
        (
            before with
            {
                Changed = Without(accountBefore, accountAfter),
            },
            after with
            {
                Changed = Without(accountAfter, accountBefore),
            }
        );

    /// <summary>The fields whose value differs between two versions of a form.</summary>
    public static IReadOnlyList<ChangedField> ChangesOf(ShownFile before, ShownFile after) =>
        [
            .. before
                .Forms.Join(after.Forms, form => form.Name, form => form.Name, (then, now) => (then, now))
                .SelectMany(forms => forms.then.Fields.Zip(forms.now.Fields))
                .Where(pair => pair.First.Line.Value != pair.Second.Line.Value)
                .Select(pair => new ChangedField(pair.Second.Line.Label, pair.First, pair.Second)),
        ];

    private static HashSet<AccountEntry> Without(IReadOnlyList<AccountEntry> account, IReadOnlyList<AccountEntry> other)
    {
        var known = Said(other).Select(said => said.Words).ToHashSet();
        return Said(account)
            .Where(said => !known.Contains(said.Words))
            .Select(said => said.Entry)
            .ToHashSet<AccountEntry>(ReferenceEqualityComparer.Instance);
    }

    // A mark says nothing without the option that it stands at, and that is told by where it stands.
    private static IEnumerable<(AccountEntry Entry, (string?, string, string?) Words)> Said(
        IEnumerable<AccountEntry> account
    ) =>
        account
            .GroupBy(entry => (entry.Location, entry.As))
            .SelectMany(same =>
                same.Select(
                    (entry, index) =>
                        (
                            entry,
                            (
                                entry.Field,
                                entry.Text,
                                entry.As == AccountedAs.Mark
                                    ? string.Create(CultureInfo.InvariantCulture, $"{entry.Location} {index}")
                                    : null
                            )
                        )
                )
            )
            .Where(said =>
                said.entry.As is AccountedAs.Value or AccountedAs.Mark or AccountedAs.Qualifier or AccountedAs.Unread
            );

    private static ReadForm Of(string key, FormReading form, CallDefinition call) =>
        new(
            form.FormName,
            [
                .. form.Fields.Select(field => new ReadField(
                    Anchors.OfField(form.FormId, field.Id, key),
                    FormLines.Of(field),
                    field.Location is { } location ? Anchors.OfPlace(location, key) : null
                )),
            ],
            [
                .. form
                    .Tables.Where(table => table.Rows.Count > 0)
                    .Select(table => new ReadRows(
                        call.TitleOf(form.FormId, table.Id),
                        [
                            .. table.Rows.Select(row => new ReadRow(
                                Anchors.OfRow(form.FormId, row.Location, key),
                                Words.Location(row.Location),
                                Anchors.OfPlace(row.Location, key),
                                [.. row.Cells.Select(cell => FormLines.CellOf(cell.Label, FieldView.Of(cell)))]
                            )),
                        ]
                    )),
            ]
        );

    private static IEnumerable<KeyValuePair<AccountEntry, string>> TargetsIn(string key, FormReading form)
    {
        var fields = form
            .Fields.GroupBy(field => field.Label)
            .ToDictionary(same => same.Key, same => Anchors.OfField(form.FormId, same.First().Id, key));
        var rows = form
            .Tables.SelectMany(table => table.Rows)
            .SelectMany(row =>
                row.Cells.Select(cell => (cell.Location, Anchor: Anchors.OfRow(form.FormId, row.Location, key)))
            )
            .Where(cell => cell.Location is not null)
            .DistinctBy(cell => cell.Location)
            .ToDictionary(cell => cell.Location!, cell => cell.Anchor);
        foreach (var entry in form.Account)
        {
            if (
                rows.TryGetValue(entry.Location, out var anchor)
                || (entry.Field is { } label && fields.TryGetValue(label, out anchor))
            )
                yield return new(entry, anchor);
        }
    }
}
