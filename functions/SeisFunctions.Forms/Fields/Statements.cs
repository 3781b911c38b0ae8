using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Texts outside the answers that speak of the application as a whole: a title or a sentence of the letter that is not
/// the printed one (申請取下書, 変更申請書), a note that it is not decided. Each is a question, wherever it stands.
/// </summary>
internal static class Statements
{
    private const int Most = 20;

    /// <summary>A longer line is no title and no sentence of a letter.</summary>
    private const int LongestLine = 120;

    /// <summary>How much of a printed line has to be there for another one to stand in its place.</summary>
    private const double MostOfIt = 0.6;

    /// <summary>Characters beside the printed ones that are a slip of the pen.</summary>
    private const int MostDifferences = 1;

    /// <summary>A warning for each that no warning quotes yet.</summary>
    /// <param name="account">What stands in the form.</param>
    /// <param name="spots">Its places; what somebody added beside a box and left without a tick takes nothing back.</param>
    /// <param name="unread">What stands around it and is not understood.</param>
    /// <param name="findings">What is said already.</param>
    /// <param name="vocabulary">The form.</param>
    public static IEnumerable<Finding> In(
        IReadOnlyList<AccountEntry> account,
        IReadOnlyList<Spot> spots,
        IReadOnlyList<Aside> unread,
        IReadOnlyList<Finding> findings,
        FormVocabulary vocabulary
    )
    {
        var besideBox = spots.Where(IsBesideEmptyBox).Select(spot => spot.Location).ToHashSet();
        return account
            .Where(entry => entry.As is AccountedAs.Unread or AccountedAs.Heading or AccountedAs.Printed)
            .Where(entry => !besideBox.Contains(entry.Location))
            .Select(entry => (entry.Location, entry.Text))
            .Concat(
                unread
                    .Where(aside => aside.Kind != AsideKind.OtherSheet)
                    .Select(aside => (aside.Location, aside.Text))
            )
            .Where(place => Speaks(place.Text, vocabulary) && !findings.Any(finding => Tells(finding, place.Text)))
            .Distinct()
            .Take(Most)
            .Select(place =>
                FormFinding
                    .Statement(place.Location, PlainText.OneLine(place.Text))
                    .At(vocabulary.Form.Name, place.Location, place.Text.Trim())
            );
    }

    private static bool IsBesideEmptyBox(Spot spot) =>
        spot is { Grid: { IsSheet: false } grid, Cell: { } cell }
        && grid.Row(cell.Row) is { } row
        && row.Cells.Any(other =>
            other != cell && other.Content.Text.Any(letter => MarkText.KindOf(letter) == MarkKind.Unticked)
        );

    private static bool Tells(Finding finding, string text) =>
        finding.Severity != Severity.Info
        && (finding.Value == text.Trim() || finding.Message.Contains($"「{text.Trim()}」", StringComparison.Ordinal));

    /// <summary>It says something of the application as a whole that a person must read.</summary>
    public static bool Speaks(string text, FormVocabulary vocabulary) =>
        !vocabulary.IsPrinted(text)
        && vocabulary.Heading(new(text)) is null
        && (
            StatementText.IsTelling(vocabulary.WithoutNames(text) ?? text)
            || IsInPlaceOf(text, vocabulary.Form.Title, vocabulary)
            || (vocabulary.Form.Letter is { } letter && IsInPlaceOf(text, letter.Sentence, vocabulary))
        );

    /// <summary>It is nearly a printed line, and says more than that line, the names of the form and words of a letter.</summary>
    private static bool IsInPlaceOf(string text, string printed, FormVocabulary vocabulary)
    {
        if (text.Length > LongestLine)
        {
            return false;
        }

        var (key, wanted) = (LabelText.Key(text), LabelText.Key(printed));
        var common = PrintedRequirement.InCommon(key, wanted);
        return common >= wanted.Length * MostOfIt
            && key.Length - common > MostDifferences
            && (
                Editions.IsOfOther(text, vocabulary)
                || !(
                    UnreadAsides.IsNameOfForm(text, vocabulary)
                    || StatementText.IsOfLetter(vocabulary.WithoutNames(text) ?? text)
                )
            );
    }
}
