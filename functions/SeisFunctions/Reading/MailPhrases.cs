using System.Text.RegularExpressions;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Reading;

/// <summary>
/// Whether a sentence of a mail is made up of words that leave nothing to ask (<c>mails</c> in the lexicon). Each word
/// leads from what stands open in front of it to what stands open behind it: 修正 needs a word that it is done, and a
/// request needs 願います. Pure; looks at each place of a text once for each word that begins there.
/// </summary>
/// <remarks>
/// No expression: one over so many letters takes seconds and 150 MB to make (measured with NonBacktracking).
/// </remarks>
internal static class MailPhrases
{
    /// <summary>Stands for what the call or the mail names: forms, files, the name of the call.</summary>
    public const char Known = '\uE000';

    /// <summary>Stands for an applicant or a municipality.</summary>
    public const char Place = '\uE001';

    /// <summary>Stands for a form of the call that is not in the mail: it may be announced.</summary>
    public const char Absent = '\uE002';

    // What stands open between two words; those of Ended may end a sentence.
    [Flags]
    private enum Open
    {
        None = 0,
        Nothing = 1,
        Handed = 1 << 1,
        Mended = 1 << 2,
        Honoured = 1 << 3,
        Asked = 1 << 4,
        Pleased = 1 << 5,
        Original = 1 << 6,
        Letter = 1 << 7,
        Letters = 1 << 8,
        Office = 1 << 9,
        Place = 1 << 10,
        OfPerson = 1 << 11,
        Person = 1 << 12,
        Captioned = 1 << 13,
        Carrier = 1 << 14,
        Compared = 1 << 15,
        Trouble = 1 << 16,
        Awaited = 1 << 17,
        Later = 1 << 18,
        Approval = 1 << 19,
        Granted = 1 << 20,
        Reference = 1 << 21,
        Material = 1 << 22,
        Bracketed = 1 << 23,
        Ended = Nothing | Handed | Pleased | Office | Place | Captioned | Carrier | Awaited | Material,
    }

    private static readonly MailGroups Words = Lexicon.Known.Mails;

    // 様式2に変更はありません, ファイルが開けないとのことでしたので; and of a form that is not in the mail
    // 様式2は追って送付します, which says no more than that it is missing.
    private static readonly (Open From, IEnumerable<string> Words, Open To)[] OfForms =
    [
        (Open.Ended, Words.Carrier.Spellings.Append($"{Known}").Append($"{Absent}"), Open.Carrier),
        (Open.Carrier, [.. Words.CarrierIs.Spellings, $"{Known}", $"{Absent}", "(", ")"], Open.Carrier),
        (Open.Carrier | Open.Compared, Words.Unchanged.Spellings, Open.Nothing),
        (Open.Carrier | Open.Compared, Words.Earlier.Spellings, Open.Compared),
        (Open.Carrier, Words.Trouble.Spellings, Open.Trouble),
        (Open.Trouble, Words.Troubled.Spellings, Open.Nothing),
        (Open.Ended, Words.Awaited.Spellings.Append($"{Absent}"), Open.Awaited),
        (Open.Awaited, [.. Words.AwaitedIs.Spellings, $"{Absent}", "(", ")"], Open.Awaited),
        (Open.Awaited | Open.Later, Words.Later.Spellings, Open.Later),
        (Open.Later, Words.Comes.Spellings, Open.Handed),
        (Open.Later, Words.Sent.Spellings, Open.Nothing),
    ];

    // 知事の決裁が下りましたので, and not 下りましたら.
    private static readonly (Open From, IEnumerable<string> Words, Open To)[] OfApproval =
    [
        (Open.Ended, Words.Approval.Spellings, Open.Approval),
        (Open.Approval, ["が", "を", "は", "も"], Open.Approval),
        (Open.Approval, Words.Granted.Spellings, Open.Granted),
        (Open.Granted, Words.GrantedEnding.Spellings, Open.Nothing),
    ];

    // 参考として、県のDX計画の概要版を; no form is sent so.
    private static readonly (Open From, IEnumerable<string> Words, Open To)[] OfReference =
    [
        (Open.Ended, Words.Reference.Spellings, Open.Reference),
        (Open.Reference, ["の", "、", "・", $"{Place}"], Open.Reference),
        (Open.Ended | Open.Reference, Words.Material.Spellings, Open.Material),
        (Open.Material, Words.ForReference.Spellings, Open.Nothing),
        (Open.Material, ["("], Open.Bracketed),
        (Open.Bracketed, ["の", "、", "・", $"{Place}", $"{Known}"], Open.Bracketed),
        (Open.Bracketed, [")"], Open.Material),
    ];

    private static readonly (Open From, IEnumerable<string> Words, Open To)[] Steps =
    [
        (Open.Ended, Words.Signs.Signs.Append(Known).Append(Absent).Select(sign => $"{sign}"), Open.Nothing),
        (Open.Ended, Words.Plain.Spellings, Open.Nothing),
        (Open.Ended, Words.Thing.Spellings, Open.Nothing),
        (Open.Ended, Words.Sent.Spellings, Open.Nothing),
        (Open.Ended, Words.Courtesy.Spellings, Open.Nothing),
        (Open.Ended, Words.Handed.Spellings, Open.Handed),
        (Open.Ended, Words.Mended.Spellings, Open.Mended),
        (Open.Handed | Open.Mended, Words.Done.Spellings, Open.Nothing),
        (Open.Mended, ["】", "」", "]", ")"], Open.Nothing),
        (Open.Ended, Words.Honorific.Spellings, Open.Honoured),
        (Open.Ended | Open.Honoured, Words.Asked.Spellings, Open.Asked),
        (Open.Asked | Open.Pleased, Words.Please.Spellings.Append("、").Append(","), Open.Pleased),
        (Open.Ended, Words.Original.Spellings, Open.Original),
        (Open.Original, Words.OriginalWhen.Spellings, Open.Original),
        (Open.Original, Words.Posted.Spellings, Open.Handed),
        (Open.Letters, Words.Department.Spellings, Open.Office),
        (Open.Letter | Open.Letters, Words.InDepartment.Spellings, Open.Letters),
        (Open.Ended, Words.InDepartment.Spellings, Open.Letter),
        (Open.Letters, Words.Addressed.Spellings, Open.Nothing),
        (Open.Ended | Open.Letters, Words.Office.Spellings, Open.Office),
        (Open.Ended, [$"{Place}"], Open.Place),
        (Open.Office | Open.Place, ["の"], Open.OfPerson),
        (Open.Office | Open.OfPerson | Open.Person, [$"{Known}"], Open.Person),
        (Open.Person, Words.Named.Spellings, Open.Nothing),
        (Open.Person, Words.Joined.Spellings, Open.OfPerson),
        (Open.Person, ["("], Open.Nothing),
        (Open.Ended, Words.Caption.Spellings, Open.Captioned),
        (Open.Captioned, ["・", "、", ",", $"{Known}"], Open.Captioned),
        .. OfForms,
        .. OfApproval,
        .. OfReference,
    ];

    private static readonly ILookup<char, (Open From, string Word, Open To)> InText = ByFirst(Steps);

    // One letter is a part of many names.
    private static readonly ILookup<char, string> Matters = Words
        .About.Words.Where(word => word.Length > 1 && word.All(NeutralText.IsOfName))
        .ToLookup(word => word[0]);

    private static readonly ILookup<char, (Open From, string Word, Open To)> InSubject = ByFirst(
        [.. Steps, (Open.Ended, Words.Subject.Spellings, Open.Nothing)]
    );

    /// <summary>
    /// The sentence, as it is compared, with what is known in it replaced by its sign, leaves nothing to ask.
    /// </summary>
    public static bool AreAllOf(string sentence) =>
        !Words.Unsettled.StandsIn(sentence)
        && (
            Salutation.IsMatch(sentence)
            || Day.IsMatch(sentence)
            || Misdirected.IsMatch(sentence)
            || Renamed.IsMatch(sentence)
            || Cover(sentence, InText)
        );

    /// <summary>So does the subject of an application.</summary>
    public static bool AreAllOfSubject(string subject) => Cover(subject, InSubject);

    private static bool Cover(string sentence, ILookup<char, (Open From, string Word, Open To)> words)
    {
        var text = WithoutMarks(sentence);
        var open = new Open[text.Length + 1];
        open[0] = Open.Nothing;
        for (var at = 0; at < text.Length; at++)
        {
            if (open[at] == Open.None)
                continue;
            foreach (var (from, word, to) in words[text[at]])
            {
                if ((open[at] & from) != 0 && string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                    open[at + word.Length] |= to;
            }

            open[at + 1] |= Behind(text, at, open[at]);
        }

        return (open[^1] & (IsEntry(text) ? Open.Ended | Open.Person : Open.Ended)) != 0;
    }

    // Names of departments and of people are no list of words: 政策企画局デジタル戦略室の見本です, 課長補佐 見本 次郎.
    private static Open Behind(string text, int at, Open open)
    {
        var letter = text[at];
        var isOfName = NeutralText.IsOfName(letter);
        var isLetter = isOfName || char.IsAsciiLetterLower(letter);
        var to = Open.None;
        if (isLetter && (open & Open.Ended) != 0)
            to |= Open.Letter;
        if (isLetter && (open & (Open.Letter | Open.Letters)) != 0)
            to |= Open.Letters;
        if (isOfName && (open & (Open.Office | Open.OfPerson | Open.Person)) != 0 && !BeginsMatter(text, at))
            to |= Open.Person;
        if (isOfName && (open & Open.Captioned) != 0)
            to |= Open.Captioned;
        if (isLetter)
            to |= open & (Open.Reference | Open.Bracketed);
        return to;
    }

    // 島根県の中止です is no name.
    private static bool BeginsMatter(string text, int at) =>
        Matters[text[at]].Any(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0);

    // A line of a signature has no hiragana, and says nothing of what is sent.
    private static bool IsEntry(string text) =>
        !text.Any(letter => letter is >= 'ぁ' and <= 'ゖ') && !Words.Doubtful.StandsIn(text);

    private static string WithoutMarks(string sentence)
    {
        var item = sentence.TrimStart([.. Words.Signs.Signs]);
        var text = item.Length > 0 && Words.Bullets.Contains(item[0]) ? item[1..] : item;
        return new[] { Address, PastDay, HouseNumber, Municipalities }.Aggregate(
            Reading.Replace(text, ""),
            (rest, expression) => expression.Replace(rest, $"{Known}")
        );
    }

    private static ILookup<char, (Open From, string Word, Open To)> ByFirst(
        IEnumerable<(Open From, IEnumerable<string> Words, Open To)> steps
    ) =>
        steps
            .SelectMany(
                step => step.Words.SelectMany(Written).Distinct(),
                (step, word) => (step.From, Word: word, step.To)
            )
            .ToLookup(step => step.Word[0]);

    // ご指摘 and 御指摘, いただき and 頂き.
    private static IEnumerable<string> Written(string word) =>
        Words.Spellings.Aggregate(
            (IEnumerable<string>)[word],
            (written, spelling) =>
                [
                    .. written,
                    .. written.Select(one => one.Replace(spelling.Written, spelling.Also, StringComparison.Ordinal)),
                ]
        );

    // The reading of a name.
    private static readonly Regex Reading = WordExpression.Of(@"\([ぁ-ゖァ-ヶー]+\)");

    private static readonly Regex Address = WordExpression.Of(
        $@"[a-z0-9._+{Known}-]+@[a-z0-9.{Known}-]+|https?://[a-z0-9._~:/?\#@!$&'()*+,;=%{Known}-]+
        |[a-z0-9.{Known}-]+\.jp|[一-鿿ァ-ヶー]+第[0-9]+号"
    );

    private const string OwnOffice = "(?:当|本)(?:課|室|局|部)";

    private const string OfDay = @"(?:(?:令和|r|20)?[0-9]+[年.])?[0-9]+月[0-9]+日(?:\([月火水木金土日]\))?";

    private static readonly Regex PastDay = WordExpression.Of($"{OfDay}{Words.Dated}");

    private static readonly Regex Day = WordExpression.Of($"^{OfDay}$");

    private static readonly Regex HouseNumber = WordExpression.Of(
        $@"{Place}[一-鿿ァ-ヶーがのつ]*[0-9]+(?:{Words.House}|-[0-9])"
    );

    private static readonly Regex Municipalities = WordExpression.Of("[0-9]+(?:市町村|市区町村|市町|市|町|村)");

    private static readonly Regex Salutation = WordExpression.Of(
        $@"^[一-鿿ぁ-ゖァ-ヶーa-z々・(){Known}{Place}]+{Words.ToOne}$"
    );

    private static readonly Regex Misdirected = WordExpression.Of(
        $"{Words.Misdirected}.*{Words.InCase}|{Words.WellBeing}"
    );

    // A department that gets another name or moves: 令和8年4月1日から課名が「デジタル改革推進課」に変わります.
    private static readonly Regex Renamed = WordExpression.Of(
        $@"^[^一-鿿ぁ-ゖ]*(?:{OwnOffice}は、?)?
        (?:(?:(?:令和|r|20)?[0-9]+[年.])?[0-9]+月(?:[0-9]+日)?(?:付け)?{Words.FromDay}?、?)?
        (?:{Words.Reorganised}、?)?(?:{OwnOffice}の?)?{Words.OwnName}[がは]、?
        [一-鿿ァ-ヶーa-z「」『』(){Known}{Place}、]*(?:から|に|へ|と)?{Words.Renamed}。?$"
    );
}
