using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// A telephone number or mail address that was typed behind a name or an address and belongs to another field: 課長補佐　山田
/// 花子　0852-00-0000.
/// </summary>
internal static class ContactText
{
    private static readonly ContactGroups Words = Lexicon.Known.Contacts;

    private static readonly char[] Between = [.. " \u3000、,，/／・;；|｜"];

    private const string Closing = ")）]］】〕>＞";

    public static bool IsContact(FieldKind kind) => kind is FieldKind.Telephone or FieldKind.Email;

    /// <summary>
    /// A text without contacts of the kinds that have a field of their own beside it; a question where they cannot be
    /// told apart.
    /// </summary>
    public static Normalised Without(Normalised value, IReadOnlyCollection<FieldKind> beside)
    {
        if (value.Value is not { } text || Find(text, beside) is not { } found)
        {
            return value;
        }

        return found.Front.Length == 0 || found.Contacts.Exists(contact => contact.Value is null)
            ? Normalised.Ambiguous("別の欄に記入する電話番号又はメールアドレスが記載されており、分けられません")
            : Normalised.Repaired(
                found.Front,
                $"「{string.Join("、", found.Contacts.Select(contact => contact.Value))}」を除いて読み取りました"
            );
    }

    /// <summary>The contact of a kind that stands behind a text; null if none does.</summary>
    public static string? Of(FieldKind kind, string text) =>
        Find(PlainText.OneLine(text), [FieldKind.Telephone, FieldKind.Email]) is { Front.Length: > 0 } found
            ? found.Contacts.Find(contact => contact.Kind == kind).Value
            : null;

    /// <summary>
    /// What stands in front of the first contact, and each of them, without a value where something else stands behind
    /// it; null if there is none.
    /// </summary>
    private static (string Front, List<(FieldKind Kind, string? Value)> Contacts)? Find(
        string text,
        IReadOnlyCollection<FieldKind> kinds
    )
    {
        var compatible = UnicodeForms.Compatible(text);
        var found = kinds
            .Select(kind => (Kind: kind, Match: (kind == FieldKind.Telephone ? Number : Address).Match(compatible)))
            .Where(one => one.Match.Success)
            .OrderBy(one => one.Match.Index)
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        List<(FieldKind, string?)> contacts =
        [
            .. found.Select(
                (one, index) =>
                    (
                        one.Kind,
                        ValueOf(
                            one.Kind,
                            compatible[
                                one.Match.Groups["contact"].Index..(
                                    index + 1 < found.Count ? found[index + 1].Match.Index : compatible.Length
                                )
                            ]
                        )
                    )
            ),
        ];
        // A letter that usual ones take two of (㈱) shifts what stands behind it.
        var front = (compatible.Length == text.Length ? text : compatible)[..found[0].Match.Index];
        return (front.Trim(), contacts);
    }

    private static string? ValueOf(FieldKind kind, string written)
    {
        var text = written.TrimEnd(Between);
        return Read(text)
            ?? (
                text is [.. var inside, var last] && Closing.Contains(last, StringComparison.Ordinal)
                    ? Read(inside)
                    : null
            );

        string? Read(string contact) =>
            kind == FieldKind.Telephone ? TelephoneText.Read(contact, isNumber: false).Value
            : EmailText.Read(contact) is { Confidence: Confidence.Exact, Value: { } address } ? address
            : null;
    }

    private const string Before = @"(?<![\s、,/・;|(\[<【〔:])[\s、,/・;|(\[<【〔:]*";
    private const string Gap = @"[()\s‐‑‒–—―−ー-]{1,3}";

    /// <summary>
    /// Ten or eleven digits that begin with a zero, in up to three groups, with what names and parts them.
    /// </summary>
    private static readonly Regex Number = WordExpression.LookingAround(
        $$"""
        {{Before}}(?<contact>
        (?:(?:{{Words.TelephoneSigns}}\uFE0F?|{{Words.Telephone}}|{{Words.OtherTelephone}})?[\s:.]{0,3}
        [(]?(?<![0-9-]|〒\s?)0(?:[0-9]{9,10}|[0-9]{1,4}{{Gap}}(?:[0-9]{6,8}|[0-9]{1,4}{{Gap}}[0-9]{3,4}))(?![0-9])))
        """
    );

    private static readonly Regex Address = WordExpression.LookingAround(
        $$"""
        {{Before}}(?:(?:{{Words.Email}}|{{Words.OtherEmail}})[\s:.]{0,3})?
        (?<contact>(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@)
        """,
        RegexOptions.IgnoreCase
    );
}
