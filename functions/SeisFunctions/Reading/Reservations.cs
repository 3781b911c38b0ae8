using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Wording;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// What a mail says beside its forms that a person must read: each sentence about the application, or about the mail
/// that brings it, that is not made up of words that leave nothing to ask (<see cref="MailPhrases"/>). Pure.
/// </summary>
internal sealed class Reservations
{
    // Of a sentence; a line of a mail has about as many.
    private const int LongestExample = 80;

    // A shorter line ends where its writer ended it: a greeting, a name, an entry of a list.
    private const int ShortestFullLine = 20;

    private const string EndsOfSentences = "。！？!?";

    private static readonly char[] EntrySigns = [' ', '\u3000', '・', '、', '（', '）'];

    private static readonly MailGroups Words = Lexicon.Known.Mails;

    private readonly CallDefinition _call;

    private readonly string _subject;

    private readonly IReadOnlyList<(string Text, char Sign)> _ofCall;

    private readonly IReadOnlyList<(string Text, char Sign)> _applicants;

    private readonly IReadOnlyList<(string Text, char Sign)> _municipalities;

    private readonly IReadOnlyList<string> _entries;

    /// <param name="call">The call: names of its forms, their entries, its applicants and municipalities.</param>
    public Reservations(CallDefinition call)
    {
        _call = call;
        _subject = Plain(call.Subject);
        _ofCall = [.. Names(MailPhrases.Known, OfCall(call))];
        _applicants =
        [
            .. Names(
                MailPhrases.Place,
                call
                    .Applicants.Listed.Select(one => one.Name)
                    .Concat(call.Gazetteer.Prefectures.Select(one => one.Name))
            ),
        ];
        _municipalities = [.. Names(MailPhrases.Place, call.Gazetteer.Municipalities.Select(one => one.Name))];
        _entries =
        [
            .. call
                .Forms.SelectMany(form => form.Fields.Concat(form.Tables.SelectMany(table => table.Columns)))
                .SelectMany(field => field.Label.Split(EntrySigns, StringSplitOptions.RemoveEmptyEntries))
                .Select(Plain)
                .Where(IsName)
                .Distinct(),
        ];
    }

    /// <summary>The finding about a mail, or null where nothing in it says such a thing.</summary>
    /// <param name="mail">The mail; what an upload says beside its forms is ours.</param>
    /// <param name="notes">Text files beside its forms: they are its sender's words too.</param>
    /// <param name="forms">Its forms: an applicant that they do not name is asked about.</param>
    /// <param name="bringsOthers">Whether it brings another file that could be a form.</param>
    public Finding? In(
        OpenedMail mail,
        IReadOnlyList<string> notes,
        IReadOnlyCollection<FormVersion> forms,
        bool bringsOthers
    )
    {
        if (UploadedMail.Is(mail))
            return null;
        var text = string.Join("\n\n", notes.Prepend(OwnWords.Unquoted(mail, _call.Secretariat.Email)));
        List<(string Text, char Sign)> agreeing = [.. Names(MailPhrases.Known, bringsOthers ? [] : Agreeing(forms))];
        var named = NamedIn(Plain(text), mail, forms, agreeing);
        List<string> found =
        [
            .. new[] { mail.Subject ?? "" }.Where(subject => IsAskedIn(subject, mail.AnswersLetter, agreeing)),
            .. Sentences(text)
                .Where(sentence => IsAsked(Plain(sentence), named) || ContactsInMail.Differ(Plain(sentence), forms, _call))
                .Distinct(),
        ];
        return found.Count == 0
            ? null
            : MailFinding.Reservation(MailText.Line(found[0], LongestExample) ?? "", found.Count);
    }

    /// <summary>A text as its words are looked for: without blanks, in small letters.</summary>
    internal static string Plain(string text) => ApplicantSignals.Compact(text).ToLowerInvariant();

    /// <summary>A text without phrases that say nothing.</summary>
    internal static string Without(string text, params IReadOnlyList<string>[] phrases) =>
        phrases
            .SelectMany(list => list)
            .Aggregate(text, (rest, phrase) => rest.Replace(phrase, "", StringComparison.Ordinal));

    // Subjects are prescribed: beside the names of the call and of the applicant there is little to say. What repeats the
    // title of a letter of ours says it in our words, and organisations have any name.
    private bool IsAskedIn(string subject, bool answersLetter, List<(string Text, char Sign)> agreeing)
    {
        var plain = Plain(subject);
        var names = Ordered([.. _ofCall, .. agreeing, .. _applicants, .. ShortNames()]);
        return answersLetter || _call.Applicants.TakesOrganisations ? Words.Doubtful.StandsIn(Replaced(plain, names))
            : plain.Contains(_subject, StringComparison.Ordinal) ? !MailPhrases.AreAllOfSubject(Replaced(plain, names))
            : IsAsked(plain, names);
    }

    private bool IsAsked(string sentence, IReadOnlyList<(string Text, char Sign)> names)
    {
        var replaced = Replaced(sentence, names);
        return (
                replaced != sentence
                || Words.About.StandsIn(sentence)
                || Words.Doubtful.StandsIn(sentence)
                || _entries.Any(entry => sentence.Contains(entry, StringComparison.Ordinal))
            ) && !MailPhrases.AreAllOf(replaced);
    }

    private List<(string Text, char Sign)> NamedIn(
        string text,
        OpenedMail mail,
        IReadOnlyCollection<FormVersion> forms,
        List<(string Text, char Sign)> agreeing
    )
    {
        var files = mail.Files.SelectMany(file => new[] { file.Name, Path.GetFileNameWithoutExtension(file.Name) });
        var sender = (mail.Sender?.Split('<')[0] ?? "").Split(EntrySigns, StringSplitOptions.RemoveEmptyEntries);
        var here = forms.Select(form => form.Reading.FormId).ToHashSet();
        return Ordered(
            [
                .. Names(MailPhrases.Known, files.Concat(sender)),
                .. agreeing,
                .. Names(MailPhrases.Absent, _call.Forms.Where(form => !here.Contains(form.Id)).SelectMany(OfForm)),
                .. _ofCall,
                .. OwnApplicants(mail, forms),
                .. Names(
                    MailPhrases.Place,
                    forms.SelectMany(form => ApplicantSignals.NamedBy(form, _call)).Select(named => named.Name)
                ),
                .. _municipalities,
            ],
            text
        );
    }

    // What is said of the form and is so: that only this one comes.
    private IEnumerable<string> Agreeing(IReadOnlyCollection<FormVersion> forms) =>
        forms.Select(form => form.Reading.FormId).Distinct().ToList() is [var only]
            ? _call
                .Forms.Where(form => form.Id == only)
                .SelectMany(form => new[] { form.Name, form.Title, $"{form.Name}({form.Title})" })
                .SelectMany(name => Words.OnlyThis.Spellings.Select(end => name + end))
            : [];

    // Whoever else is named is no part of what the forms say.
    private IReadOnlyList<(string Text, char Sign)> OwnApplicants(
        OpenedMail mail,
        IReadOnlyCollection<FormVersion> forms
    )
    {
        var values = forms
            .SelectMany(form => form.Reading.Fields.Concat(form.Reading.Tables.SelectMany(Cells)))
            .Select(field => field.Value ?? "")
            .Concat(OwnersOf(mail.From))
            .Select(Plain)
            .Where(value => value.Length > 0)
            .ToList();
        List<(string Text, char Sign)> own =
        [
            .. _applicants.Where(one => values.Exists(value => value.Contains(one.Text, StringComparison.Ordinal))),
        ];
        return own.Count == 0 ? _applicants : own;
    }

    private IEnumerable<string> OwnersOf(string? address) =>
        address is null ? [] : _call.Applicants.OwnersOf(address).Select(code => _call.Applicant(code)?.Name ?? "");

    private static IEnumerable<FieldReading> Cells(TableReading table) => table.Rows.SelectMany(row => row.Cells);

    private IEnumerable<(string Text, char Sign)> ShortNames() =>
        Names(MailPhrases.Place, _call.Gazetteer.Prefectures.Select(prefecture => prefecture.ShortName));

    private static IEnumerable<string> OfCall(CallDefinition call) =>
        [
            call.Name,
            call.Subject,
            call.Secretariat.Name,
            .. call.Forms.SelectMany(OfForm),
            .. CallYear.Of(call).SelectMany(Written),
        ];

    private static IEnumerable<string> OfForm(FormDefinition form) => [form.Name, form.Title];

    private static IEnumerable<string> Written(int year)
    {
        var era = Lexicon.Known.Eras[0];
        var number = year - era.FirstYear + 1;
        return [$"{year}年度", $"{era.Name}{number}年度", $"{era.Letter}{number}年度", $"{era.Letter}{number}"];
    }

    private static IEnumerable<(string Text, char Sign)> Names(char sign, IEnumerable<string> names) =>
        names.Select(Plain).Where(IsName).Distinct().Select(name => (name, sign));

    // One letter is a part of many words.
    private static bool IsName(string text) => text.Length > 1;

    private static List<(string Text, char Sign)> Ordered(
        IEnumerable<(string Text, char Sign)> names,
        string? within = null
    ) =>
        [
            .. names
                .Where(name => within is null || within.Contains(name.Text, StringComparison.Ordinal))
                .OrderByDescending(name => name.Text.Length),
        ];

    private static string Replaced(string text, IReadOnlyList<(string Text, char Sign)> names) =>
        names.Aggregate(text, (rest, name) => rest.Replace(name.Text, $"{name.Sign}", StringComparison.Ordinal));

    // Long lines are broken within a sentence, and nobody writes a full stop behind a name. What has no hiragana is an
    // entry of a list or of a signature.
    private static IEnumerable<string> Sentences(string text)
    {
        var sentence = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (var sign in line)
            {
                sentence.Append(sign);
                if (!EndsOfSentences.Contains(sign))
                    continue;
                yield return sentence.ToString();
                sentence.Clear();
            }

            if ((line.Length >= ShortestFullLine && line.Any(IsHiragana)) || sentence.Length == 0)
                continue;
            yield return sentence.ToString();
            sentence.Clear();
        }

        if (sentence.Length > 0)
            yield return sentence.ToString();
    }

    private static bool IsHiragana(char letter) => letter is >= 'ぁ' and <= 'ゖ';
}
