using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Reading;

/// <summary>
/// Whether a sentence of a mail gives a telephone number, an extension or an address that its forms do not have:
/// 電話は0852-00-0001です. Entries of a signature are no sentences, and where to ask (…までご連絡ください) is no entry of a form.
/// Pure.
/// </summary>
internal static class ContactsInMail
{
    private static readonly MailGroups Words = Lexicon.Known.Mails;

    private static readonly FieldKind[] Kinds = [FieldKind.Telephone, FieldKind.Email];

    /// <summary>Whether it does.</summary>
    /// <param name="sentence">As it is compared (<see cref="Reservations.Plain"/>).</param>
    /// <param name="forms">The forms of the mail.</param>
    /// <param name="call">The call.</param>
    public static bool Differ(string sentence, IReadOnlyCollection<FormVersion> forms, CallDefinition call)
    {
        if (Words.Reaching.StandsIn(sentence) || !Stated.IsMatch(sentence))
            return false;
        List<string> known =
        [
            .. forms
                .SelectMany(form => call.Form(form.Reading.FormId).Fields.Select(field => (field, form.Reading)))
                .Where(one => Kinds.Contains(one.field.Kind))
                .Select(one => Key(one.Reading[one.field.Id].Raw)),
        ];
        return Stated
            .Matches(sentence)
            .Select(stated => Key(stated.Groups["value"].Value))
            .Any(value => !known.Exists(raw => raw.Contains(value, StringComparison.Ordinal)));
    }

    // Digits alone, or the address: numbers are written with and without hyphens.
    private static string Key(string text) =>
        Reservations.Plain(text) is var plain && plain.Contains('@', StringComparison.Ordinal)
            ? plain
            : string.Concat(plain.Where(char.IsAsciiDigit));

    // What it is the number of, and that it is so.
    private static readonly Regex Stated = WordExpression.Of(
        $$"""
        {{Words.Contact}}(?:\([^()]{1,10}\))?[はがを]、?(?<value>[0-9(][0-9()-]{2,16}|[a-z0-9._+-]+@[a-z0-9.-]+)
        """
    );
}
