using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Calls;

/// <summary>What is no fault of a call and a person should look at all the same before it is published. Pure.</summary>
internal static partial class CallRemarks
{
    /// <summary>A line each.</summary>
    public static IEnumerable<string> Of(CallDefinition call) => Subjects(call).Concat(Years(call)).Concat(Printed(call));

    // What applicants read on the form: a mail under another subject is not known by it.
    private static IEnumerable<string> Subjects(CallDefinition call) =>
        from form in call.Forms
        from told in ToldSubject().Matches(form.Note ?? "")
        let subject = told.Groups[1].Value
        where !Folded(subject).Contains(Folded(call.Subject), StringComparison.Ordinal)
        select $"{form.Name}: note tells applicants the subject \"{subject}\", and the subject of the call is \"{call.Subject}\": is that meant?";

    // A text may well speak of another year; mostly it was left from the call that was copied.
    private static IEnumerable<string> Years(CallDefinition call)
    {
        if (FormChecks.YearIn(Folded(call.Name)) is not { } named)
            yield break;
        foreach (var (kind, letter) in call.Letters.OrderBy(letter => letter.Key))
            foreach (var year in FormChecks.YearsIn(Folded(letter.Body)).Where(year => year != named).Distinct())
                yield return $"{LetterTemplate.Key(kind)}.body names the fiscal year {year}, and the name of the call {named}: is that meant?";
        foreach (var form in call.Forms)
            foreach (
                var year in FormChecks.YearsIn(Folded(form.Note ?? "")).Where(year => year != named).Distinct()
            )
                yield return $"{form.Name}: note names the fiscal year {year}, and the name of the call {named}: is that meant?";
    }

    private static IEnumerable<string> Printed(CallDefinition call) =>
        call.Forms.Select(form =>
            $"{form.Name} is printed as 「{form.Title}」{(form.Letter is { } letter ? $" to 「{letter.Addressee}」" : "")}."
        );

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormKC);

    // 件名を「まちの相談会支援（申請者名）」とした電子メールで
    [GeneratedRegex("件名[^「」。]{0,10}「([^」]+)」", RegexOptions.CultureInvariant)]
    private static partial Regex ToldSubject();
}
