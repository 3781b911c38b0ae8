using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;

namespace SeisFunctions.Desk.Contacts;

/// <summary>Contacts as pages write them.</summary>
internal static class ContactLines
{
    /// <summary>The lines of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="call">The call.</param>
    /// <param name="canWrite">Whether letters can be written to its contacts: to the first address of each applicant, as
    /// its reminders go.</param>
    internal static IReadOnlyList<ContactLine> Of(ContactList list, CallDefinition call, bool canWrite = false)
    {
        HashSet<Contact> addressed =
        [
            .. canWrite
                ? list.Contacts.Where(one => one.Email.Length > 0).DistinctBy(one => one.Applicant)
                : [],
        ];
        return
        [
            .. list
                .Contacts.OrderBy(contact => contact.Applicant, StringComparer.Ordinal)
                .Select(contact => new ContactLine(
                    new(NameOf(contact.Applicant, call), Links.Application(contact.Applicant)),
                    contact.Department,
                    contact.Name,
                    contact.Telephone,
                    contact.Email
                )
                {
                    Acts = addressed.Contains(contact)
                        ? LetterForms.LinksFor(Addressee.ContactOf(contact.Applicant))
                        : [],
                }),
        ];
    }

    /// <summary>Applicants whom a list does not name, as far as applicants are named at all.</summary>
    internal static IReadOnlyList<Link> MissingIn(ContactList list, CallDefinition call)
    {
        var known = list.Contacts.Select(contact => contact.Applicant).ToHashSet();
        return
        [
            .. call
                .Applicants.ShownSilent.Where(one => !known.Contains(one.Code))
                .Select(one => new Link(one.Name, Links.Application(one.Code))),
        ];
    }

    /// <summary>What a list changes.</summary>
    internal static ContactChangesModel Of(ContactChanges changes, CallDefinition call) =>
        new(
            [
                (new(Tone.Good, "追加"), Names(changes.Added, call)),
                (new(Tone.Attention, "変更"), Names(changes.Changed, call)),
                (new(Tone.Bad, "削除"), Names(changes.Removed, call)),
                (new(Tone.Muted, "変更なし"), Names(changes.Same, call)),
            ]
        );

    private static string NameOf(string code, CallDefinition call) => call.Applicant(code)?.Name ?? code;

    private static IReadOnlyList<string> Names(IEnumerable<string> codes, CallDefinition call) =>
        [.. codes.Select(code => NameOf(code, call))];
}
