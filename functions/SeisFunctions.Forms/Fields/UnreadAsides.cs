using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// The texts around a form that are not made up of its own names and of words that are known: in the head or foot of a
/// page, in a text box, as the name of a sheet, on another sheet.
/// </summary>
internal static class UnreadAsides
{
    public static IReadOnlyList<Aside> In(IReadOnlyList<Aside> asides, FormVocabulary vocabulary) =>
        [.. asides.Where(aside => !IsUnderstood(aside, vocabulary))];

    /// <summary>
    /// What the texts around a form were taken for; those that are part of it are accounted for with it.
    /// </summary>
    public static IReadOnlyList<AccountEntry> Account(IReadOnlyList<Aside> asides, IReadOnlyList<Aside> unread)
    {
        var account = new Account();
        var isUnread = unread.ToHashSet();
        foreach (var aside in asides)
        {
            if (isUnread.Contains(aside))
            {
                account.Add(aside.Location, aside.Text, AccountedAs.Unread);
            }
            else if (aside.Kind is AsideKind.OtherSheet or AsideKind.Outside)
            {
                account.Add(aside.Location, aside.Text, AccountedAs.Note);
            }
        }

        return account.Entries;
    }

    /// <summary>It may speak of everything on its page: a note, or a text about all.</summary>
    public static bool SpeaksOfAll(Aside aside) =>
        aside.Kind == AsideKind.Page && (PrintedText.IsNote(aside.Text) || NeutralText.SpeaksOfAll(aside.Text));

    /// <summary>
    /// A warning for each text around the pages that speaks of all that is on them, unless an answer is in doubt for
    /// it; the others are listed with what else was not read.
    /// </summary>
    public static IEnumerable<Finding> Warnings(
        IReadOnlyList<Aside> unread,
        IReadOnlyList<Finding> findings,
        FormVocabulary vocabulary
    ) =>
        unread
            .Where(SpeaksOfAll)
            .Where(aside => !findings.Any(finding => Quotes(finding, aside)))
            .Select(aside =>
                FormFinding
                    .Statement(aside.Location, PlainText.OneLine(aside.Text))
                    .At(vocabulary.Form.Name, aside.Location, aside.Text)
            );

    // A text that is a word of another message is told by that one no more than any other.
    private static bool Quotes(Finding finding, Aside aside) =>
        finding.Message.Contains($"「{aside.Text.Trim()}」", StringComparison.Ordinal);

    /// <summary>Those that do not only repeat what was read, among words of a letter: the sender's name and number.</summary>
    public static IReadOnlyList<Aside> WithoutValues(
        IReadOnlyList<Aside> unread,
        IReadOnlyList<FieldReading> readings,
        FormVocabulary vocabulary
    )
    {
        if (!unread.Any(aside => aside.Kind == AsideKind.Outside))
        {
            return unread;
        }

        var values = readings
            .SelectMany(reading => new[] { reading.Raw, reading.Value })
            .OfType<string>()
            .Select(FormVocabulary.WithoutBlanks)
            .Where(value => value.Length is > 1 and <= LongestValue)
            .Distinct()
            .OrderByDescending(value => value.Length)
            .ToList();
        return
        [
            .. unread.Where(aside =>
                aside.Kind != AsideKind.Outside
                || Statements.Speaks(aside.Text, vocabulary)
                || !SaysNothingInLetter(
                    values.Aggregate(
                        FormVocabulary.WithoutBlanks(aside.Text),
                        (rest, value) => rest.Replace(value, "", StringComparison.Ordinal)
                    )
                )
            ),
        ];
    }

    /// <summary>Of an entry that a letter repeats.</summary>
    private const int LongestValue = 80;

    private static bool IsUnderstood(Aside aside, FormVocabulary vocabulary) =>
        vocabulary.IsPrinted(aside.Text)
        || (!Statements.Speaks(aside.Text, vocabulary) && SaysNothing(aside, vocabulary));

    private static bool SaysNothingInLetter(string text) =>
        StatementText.IsOfLetter(text) && !NeutralText.NamesRequirement(text);

    private static bool SaysNothing(Aside aside, FormVocabulary vocabulary) =>
        PrintedText.IsUnderstood(aside.Text)
        || aside.Kind switch
        {
            AsideKind.Over => false,
            AsideKind.OtherSheet => false,
            AsideKind.Outside => IsNameOfForm(aside.Text, vocabulary)
                || SaysNothingInLetter(vocabulary.WithoutNames(aside.Text) ?? aside.Text),
            // Where it stands is told by the name of the sheet, so that the name is a text of its own only where it
            // says more than that.
            AsideKind.SheetName => !ProvisionalText.IsIn(aside.Text)
                && !Legend.Speaks(
                    aside.Text,
                    [
                        .. vocabulary
                            .Tables.SelectMany(table => table.Table.Columns)
                            .Where(column => column.Kind == FieldKind.Tick),
                    ]
                ),
            _ => IsNameOfForm(aside.Text, vocabulary),
        };

    /// <summary>It says what form or part of it this is, and perhaps whose and of when.</summary>
    public static bool IsNameOfForm(string text, FormVocabulary vocabulary) =>
        NeutralText.IsTitle(text)
        || (
            vocabulary.WithoutNames(text) is { } rest && (PrintedText.IsUnderstood(rest) || NeutralText.IsTitle(rest))
        );
}
