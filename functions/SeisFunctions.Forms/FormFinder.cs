using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Tables;

namespace SeisFunctions.Forms;

/// <summary>Finds one form in a document by its content (title, name, labels), reads its tables and entries.</summary>
/// <param name="document">The document.</param>
/// <param name="vocabulary">The form.</param>
/// <param name="others">The other forms that may be in it: their sheets are none that this one is explained on.</param>
/// <param name="budget">Counts what is read.</param>
internal sealed class FormFinder(
    FilledDocument document,
    FormVocabulary vocabulary,
    IReadOnlyList<FormVocabulary> others,
    ReadingBudget budget
)
{
    /// <summary>
    /// What is said of a file that holds the form's example and nothing else of it; null for any other file.
    /// </summary>
    public Finding? ExampleAlone { get; private set; }

    /// <summary>Every copy of the form in the document; none if it is another document.</summary>
    public IReadOnlyList<FormReading> Find()
    {
        var examples = document.Blocks.OfType<Grid>().Where(grid => ExampleSheets.IsExample(grid, vocabulary)).ToList();
        var blocks = examples.Count == 0 ? document.Blocks.ToList() : [.. document.Blocks.Except(examples)];
        var own = SheetsOfForm(blocks);
        var asides = AsidesOf(own, blocks).ToList();
        if (blocks.Exists(block => block is Grid { IsSheet: true }) && Read(own, asides) is { } form)
        {
            return
            [
                form with
                {
                    Findings =
                    [
                        .. form.Findings,
                        .. examples.SelectMany(grid => ExampleSheets.Filled(grid, vocabulary, form, budget)),
                    ],
                },
            ];
        }

        if (document.Blocks.Any(block => block is Grid { IsSheet: true }))
        {
            var example = examples.Find(grid => TableFinder.Find(grid, vocabulary).Count > 0);
            ExampleAlone = example is null ? null : ExampleSheets.Alone(example, vocabulary);
            return [];
        }

        // A title that is only mentioned cuts a form in two: stretches count only if one holds half of the form's
        // labels by itself.
        var copies = WithoutBlank(
            [
                .. Stretches(blocks, vocabulary)
                    .Select(stretch => (Stretch: stretch, Form: Read(stretch, asides)!))
                    .Where(copy => copy.Form is not null),
            ]
        );
        var most = copies.Select(copy => Found(copy.Form)).DefaultIfEmpty().Max();
        if (most > 0 && most * 2 >= vocabulary.Fields.Count)
        {
            return WithOutside(copies.FindAll(copy => Found(copy.Form) * 2 >= most), blocks, asides);
        }

        return Read(blocks, asides) is not { } whole ? []
            : most > 0 && most * 2 >= Found(whole)
                ? WithOutside(copies.FindAll(copy => Found(copy.Form) * 2 >= most), blocks, asides)
            : [whole];
    }

    /// <summary>A blank form left behind the one that was filled in is none.</summary>
    private static List<(IReadOnlyList<Block> Stretch, FormReading Form)> WithoutBlank(
        List<(IReadOnlyList<Block> Stretch, FormReading Form)> copies
    ) => copies.Exists(copy => copy.Form.IsFilled) ? copies.FindAll(copy => copy.Form.IsFilled) : copies;

    /// <summary>
    /// The copies, of which the first has also heard what stands outside all of them and outside other forms: a covering
    /// letter above the form.
    /// </summary>
    private List<FormReading> WithOutside(
        List<(IReadOnlyList<Block> Stretch, FormReading Form)> copies,
        List<Block> blocks,
        List<Aside> asides
    )
    {
        var outside = blocks
            .Except(copies.SelectMany(copy => copy.Stretch))
            .Except(others.SelectMany(other => Stretches(blocks, other)).SelectMany(stretch => stretch))
            .SelectMany(AsidesOf)
            .Take(MostOutside)
            .ToList();
        return outside.Count == 0
            ? copies.ConvertAll(copy => copy.Form)
            : [Read(copies[0].Stretch, [.. asides, .. outside])!, .. copies.Skip(1).Select(copy => copy.Form)];
    }

    /// <summary>The lines of a block outside the form, with their footnotes.</summary>
    private static IEnumerable<Aside> AsidesOf(Block block) =>
        (
            block switch
            {
                Paragraph paragraph => [(paragraph.Location, paragraph.Content)],
                Grid grid => grid
                    .Rows.SelectMany(row => row.Cells)
                    .Distinct()
                    .Select(cell => (Location: grid.Location(cell), cell.Content)),
                _ => Enumerable.Empty<(string Location, Content Content)>(),
            }
        ).SelectMany(place =>
            place
                .Content.Lines()
                .Where(line => !line.IsBlank)
                .Select(line => line.Text.Trim())
                .Concat(place.Content.Notes)
                .Select(text => new Aside(place.Location, text, AsideKind.Outside))
        );

    private const string AroundPages = "ヘッダー・フッター";

    private static string PlaceOf(string pages, int at) => at == 0 ? pages : $"{pages}（{at + 1}）";

    private static int Found(FormReading reading) => reading.Fields.Count(field => field.Location is not null);

    /// <summary>What stands outside the cells and paragraphs of the form: over them, around its pages, on other sheets.</summary>
    private IEnumerable<Aside> AsidesOf(IReadOnlyList<Block> own, List<Block> all) =>
        document
            .PageTexts.Select((text, at) => new Aside(PlaceOf(AroundPages, at), text, AsideKind.Page))
            .Concat(
                own.OfType<Grid>()
                    .Where(grid => grid.IsSheet)
                    .SelectMany(grid =>
                        grid.PageTexts.Select(
                                (text, at) =>
                                    new Aside(PlaceOf($"{grid.Name}の{AroundPages}", at), text, AsideKind.Page)
                            )
                            .Append(new($"「{grid.Name}」のシート名", grid.Name, AsideKind.SheetName))
                            .Concat(
                                grid.TextBoxes.Select(box => new Aside(
                                    grid.Location(box.Row, box.Column),
                                    box.Text.Text.Trim(),
                                    AsideKind.Over
                                ))
                            )
                    )
            )
            .Concat(
                all.Except(own)
                    .OfType<Grid>()
                    .Where(grid => grid.IsSheet && !others.Any(other => IsOf(grid, other)))
                    .SelectMany(grid =>
                        grid.Rows.SelectMany(row => row.Cells)
                            .Distinct()
                            .Where(cell => !cell.Content.IsBlank)
                            .Select(cell => new Aside(
                                grid.Location(cell),
                                cell.Content.Text.Trim(),
                                AsideKind.OtherSheet
                            ))
                    )
                    .Take(MostOnOtherSheets)
            );

    /// <summary>Cells of other sheets that are looked at; a sheet of notes has few.</summary>
    private const int MostOnOtherSheets = 2_000;

    /// <summary>Lines outside the form that are looked at; a covering letter has few.</summary>
    private const int MostOutside = 2_000;

    private FormReading? Read(IReadOnlyList<Block> blocks, IReadOnlyList<Aside> asides)
    {
        var unread = UnreadAsides.In(asides, vocabulary);
        var tables = new TablesReader(blocks, unread, vocabulary, budget);
        var fields = new FieldsReader(blocks, vocabulary, tables.Holds, budget);
        if (
            !vocabulary.IsEnough(
                fields.FieldsFound + tables.ColumnsFound,
                fields.Spots.Any(spot => vocabulary.IsNamedBy(spot.Content))
            )
        )
        {
            return null;
        }

        var (readings, found, account) = fields.Read(
            tables.Account.Select(entry => entry.Location).ToHashSet(),
            [.. unread.Where(aside => aside.Kind is AsideKind.Page or AsideKind.Outside)]
        );
        var edition = Editions.Find(fields.Spots, vocabulary);
        IReadOnlyList<AccountEntry> own = [.. account, .. tables.Account];
        unread = UnreadAsides.WithoutValues(unread, readings, vocabulary);
        IReadOnlyList<AccountEntry> all = [.. own, .. UnreadAsides.Account(asides, unread)];
        List<Finding> findings =
        [
            .. EditionFindings(edition),
            .. found,
            .. tables.Findings,
            .. UnreadText.Over(blocks, vocabulary),
            .. UnreadAsides.Warnings(unread, [.. found, .. tables.Findings], vocabulary),
        ];
        findings.AddRange(Statements.In(own, fields.Spots, unread, findings, vocabulary));
        var reading = new FormReading(
            vocabulary.Form.Id,
            vocabulary.Form.Name,
            edition,
            readings,
            tables.Tables,
            [.. findings, .. UnreadText.Rest(all, findings, vocabulary.Form)]
        )
        {
            Account = all,
        };
        return reading with
        {
            IsFilled =
                reading.HasValues
                || own.Any(entry => entry.As == AccountedAs.Unread)
                || unread.Any(aside => aside.Kind == AsideKind.Over),
        };
    }

    /// <summary>Of a workbook the sheets that show the form; all of them if none does by itself.</summary>
    private IReadOnlyList<Block> SheetsOfForm(List<Block> blocks)
    {
        var own = blocks.OfType<Grid>().Where(IsOfForm).ToList();
        return own.Count > 0 ? own : blocks;
    }

    private bool IsOfForm(Grid grid) => IsOf(grid, vocabulary);

    private static bool IsOf(Grid grid, FormVocabulary form) =>
        form.Heading(new(grid.Name)) is not null
        || TableFinder.Find(grid, form).Count > 0
        || HasTitle(grid, 10, form);

    /// <summary>The document cut where the title of a form stands.</summary>
    private static IEnumerable<IReadOnlyList<Block>> Stretches(List<Block> blocks, FormVocabulary form)
    {
        var titles = Enumerable.Range(0, blocks.Count).Where(index => HasTitle(blocks[index], form)).ToList();
        var starts = titles.Select((title, i) => BeginOf(blocks, title, i == 0 ? 0 : titles[i - 1] + 1, form)).ToList();
        return starts.Select((start, i) => blocks[start..(i + 1 < starts.Count ? starts[i + 1] : blocks.Count)]);
    }

    /// <summary>
    /// Where the form with that title begins: its name (様式1) and the head of a letter stand above the title.
    /// </summary>
    private static int BeginOf(List<Block> blocks, int title, int first, FormVocabulary form)
    {
        var begin = title;
        for (var at = title - 1; at >= Math.Max(first, title - form.BlocksAboveTitle); at--)
        {
            if (blocks[at] is Paragraph above && form.IsName(above.Content.Label))
            {
                return at;
            }

            begin = form.IsOfLetterHead(blocks[at]) ? at : begin;
        }

        return begin;
    }

    private static bool HasTitle(Block block, FormVocabulary form) =>
        block switch
        {
            Paragraph paragraph => form.IsTitle(paragraph.Content.Label),
            Grid grid => HasTitle(grid, 3, form),
            _ => false,
        };

    private static bool HasTitle(Grid grid, int rows, FormVocabulary form)
    {
        for (var row = 0; row < rows && row < grid.Rows.Count; row++)
        {
            foreach (var cell in grid.Rows[row].Cells)
            {
                if (form.IsTitle(cell.Content.Label))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IEnumerable<Finding> EditionFindings(string? edition)
    {
        if (edition is not null && edition != vocabulary.Form.Edition)
        {
            yield return FormFinding.OldVersion(vocabulary.Form.Name, edition, vocabulary.Form.Edition);
        }
    }
}
