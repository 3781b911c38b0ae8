using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads a Japanese telephone number with an extension: 03-0000-0000 内線0000.</summary>
internal static partial class TelephoneText
{
    private static readonly ContactGroups Words = Lexicon.Known.Contacts;

    /// <summary>Digits of a number in a network of places, from the zero on.</summary>
    private const int OfLandline = 10;

    /// <summary>Digits of a number of a mobile, an IP telephone or an 0800 service.</summary>
    private const int OfMobile = 11;

    /// <param name="raw">The text as written.</param>
    /// <param name="isNumber">It was stored as a number, so that a leading zero is lost.</param>
    public static Normalised Read(string raw, bool isNumber)
    {
        if (raw.Contains('\n', StringComparison.Ordinal) && OfLines(raw, isNumber) is { } ofLines)
        {
            return ofLines;
        }

        var text = PlainText.Compatible(raw).Trim();
        var fax = Fax.Match(text);
        var captioned = fax.Success ? text[..fax.Index] : text;
        text = Caption.Replace(captioned, "").Trim(Punctuation);
        if (text.Length == 0 || Template.IsMatch(text))
        {
            return Normalised.Blank;
        }

        var extension = Extension.Match(text);
        var number = (
            extension.Success ? text[..extension.Index] + text[(extension.Index + extension.Length)..] : text
        ).Trim(Punctuation);
        if (isNumber && number.Length is OfLandline - 1 or OfMobile - 1 && number[0] != '0')
        {
            return Digits("0" + number) == OfTheirKind("0" + number)
                ? Normalised.Repaired("0" + number, "数値として入力され先頭の0が消えた電話番号に0を補いました")
                : Normalised.Unreadable(WrongLength);
        }

        if (!Number().IsMatch(number))
        {
            if (FirstOfSeveral(captioned) is { } first)
            {
                return first;
            }

            return Number().Count(number) > 1 || SeveralNumbers.IsMatch(number)
                ? Normalised.Ambiguous("電話番号が複数記載されています")
                : Normalised.Unreadable("電話番号として読み取れません");
        }

        var isInternational = International().IsMatch(number);
        var value = Hyphened(International().Replace(number, "0"));
        return value[0] != '0' || value[1] == '0' || Digits(value) != OfTheirKind(value)
            ? Normalised.Unreadable(WrongLength)
            : Normalised
                .Exact(value + (extension.Success ? " 内線" + extension.Groups["number"].Value : ""))
                .OrRepaired(fax.Success, "FAX番号を除いて読み取りました")
                .OrRepaired(
                    isInternational || raw.AsSpan().IndexOfAnyInRange('０', '９') >= 0,
                    "電話番号を半角の国内表記に直しました"
                );
    }

    /// <summary>
    /// What lines below one another say: a number beside that of a fax, or several numbers; null where they are lines
    /// of one number.
    /// </summary>
    private static Normalised? OfLines(string raw, bool isNumber)
    {
        var lines = raw.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var own = lines.Where(line => !FaxAlone.IsMatch(PlainText.Compatible(line))).ToList();
        if (own.Count > 0 && own.Count < lines.Length)
        {
            return Read(string.Join('\n', own), isNumber).OrRepaired(true, "FAX番号を除いて読み取りました");
        }

        var numbers = lines.Select(line => Read(line, isNumber)).ToList();
        return numbers.Count > 1 && numbers.TrueForAll(number => number.Value is not null)
            ? Normalised.Repaired(numbers[0].Value!, "複数のうち最初の電話番号を読み取りました")
            : null;
    }

    /// <summary>The first of several numbers, where each is one by itself; null where one of them is not.</summary>
    private static Normalised? FirstOfSeveral(string text)
    {
        var parts = Separators.Split(text);
        if (parts.Length < 2)
        {
            return null;
        }

        var numbers = parts.Select(part => Read(part, isNumber: false)).ToList();
        return numbers.TrueForAll(number => number.Value is not null)
            ? Normalised.Repaired(numbers[0].Value!, "複数のうち最初の電話番号を読み取りました")
            : null;
    }

    /// <summary>+81-3-… and 0(3)… have their zero apart from the group that it belongs to.</summary>
    private static string Hyphened(string number)
    {
        var groups = DigitGroup().Matches(number).Select(match => match.Value).ToList();
        if (groups.Count > 1 && groups[0] == "0")
        {
            groups[1] = "0" + groups[1].TrimStart('0');
            groups.RemoveAt(0);
        }

        return string.Join('-', groups);
    }

    private static int Digits(string number) => number.Count(char.IsAsciiDigit);

    private static int OfTheirKind(string number) => Mobile().IsMatch(number) ? OfMobile : OfLandline;

    private const string WrongLength = "電話番号の桁数が合いません。市外局番から記入してください";

    private static readonly char[] Punctuation = [' ', '。', '、', ',', '.', ';', '/', '「', '」'];

    private const string Hour = @"[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)";

    private const string Hours = $@"{Hour}\s*(?:[-~〜]|から)\s*{Hour}(?:まで)?";

    /// <summary>Whose it is, or on which days and at which hours it is answered: 公用携帯, 平日 8:30~17:15.</summary>
    private static readonly string When = $$"""
        (?:(?:{{Words.WhenCalled}}[\s・、,:]*)+(?:{{Hours}})?|{{Hours}})
        """;

    /// <summary>A word before or behind the number; in brackets, whose it is or when it is answered.</summary>
    private static readonly Regex Caption = WordExpression.Of(
        $$"""
        ^(?:{{Words.TelephoneSigns}}\uFE0F?|{{Words.Telephone}}
        |{{Words.Office}}?{{Words.Line}}{{Words.LineEnding}}*)\s*[:.]?\s*
        |[(\[〔【]\s*(?:{{Words.Line}}{{Words.LineEnding}}?|{{When}}
        |[一-鿿ァ-ヶーA-Z]{1,12}{{Words.Department}}{{Words.Line}}?)\s*[)\]〕】]|\s(?:{{Words.Line}}|{{When}})$
        """
    );

    private static readonly Regex Fax = WordExpression.LookingAround(
        $$"""
        (?<=[0-9)\]]\s*[,、;/・(\[]*\s*){{Words.Fax}}{{Words.Number}}?\s*[:.)\]]?\s*[0-9()\s-]*[)\]]?$
        """
    );

    private static readonly Regex FaxAlone = WordExpression.Of(
        $$"""
        ^\s*[(\[]?\s*{{Words.Fax}}{{Words.Number}}?\s*[:.)\]]?\s*[0-9(][0-9()\s-]*[)\]]?\s*$
        """
    );

    private static readonly Regex Template = WordExpression.Of(
        $$"""
        ^[-()\s]*(?:[(\[]?{{Words.Extension}}[:\s]*[)\]]?)?$
        """
    );

    private static readonly Regex Extension = WordExpression.LookingAround(
        $$"""
        (?:(?<![\s,、(\[/])[\s,、(\[/]+)?{{Words.Extension}}\s*(?:[)\]]\s*)?(?:[:.]\s*)?[(\[]?(?<number>[0-9]+(?:-[0-9]+)?)\s*[)\]]*
        """
    );

    [GeneratedRegex(
        @"^(?:\+?\s*81[\s-]*)?[(\[]?\(?0?\)?[\s-]*[0-9]{0,5}\)?[\s.()-]*[0-9]{1,5}[\s.()-]*[0-9]{0,5}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Number();

    private static readonly Regex SeveralNumbers = WordExpression.Of(
        $$"""
        [0-9]{3,4}\s*(?:[,、/・;~]|{{Words.Or}})\s*[(]?0?[0-9]
        """
    );

    /// <summary>What parts two numbers: a sign or word, or a blank in front of what begins another one.</summary>
    private static readonly Regex Separators = WordExpression.LookingAround(
        $$"""
        [、,/・;\n]|{{Words.Or}}
        |(?<!\s)\s+(?=[(\[]?(?:{{Words.Office}}?{{Words.Line}}|{{Words.Telephone}}){{Words.LineEnding}}?[)\]]?\s*(?:[:.]\s*)?[(]?0)
        |(?<=-[0-9]{4}(?:\s?[(\[]{{Words.Line}}{{Words.LineEnding}}?[)\]])?)\s+(?=0[0-9]{1,4}[-(])
        """
    );

    [GeneratedRegex(@"^\+\s*81[\s-]*(?:\(0\))?[\s-]*0?", RegexOptions.CultureInvariant)]
    private static partial Regex International();

    [GeneratedRegex("^0(?:[25-9]0|800)", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex DigitGroup();
}
