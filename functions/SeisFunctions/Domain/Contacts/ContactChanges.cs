namespace SeisFunctions.Domain.Contacts;

/// <summary>What another list of contacts changes, by codes of applicants. Pure.</summary>
/// <param name="Added">Those that had no contact.</param>
/// <param name="Changed">Those that have other contacts.</param>
/// <param name="Removed">Those that have none any more.</param>
/// <param name="Same">Those whose contacts stay.</param>
public sealed record ContactChanges(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Same
)
{
    /// <summary>Whether both lists are the same.</summary>
    public bool AreNone => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>What the later list changes.</summary>
    public static ContactChanges Of(ContactList before, ContactList after)
    {
        var (old, now) = (ByApplicant(before), ByApplicant(after));
        return new(
            In(now.Keys.Where(code => !old.ContainsKey(code))),
            In(now.Keys.Where(code => old.TryGetValue(code, out var others) && !others.SequenceEqual(now[code]))),
            In(old.Keys.Where(code => !now.ContainsKey(code))),
            In(now.Keys.Where(code => old.TryGetValue(code, out var others) && others.SequenceEqual(now[code])))
        );
    }

    private static Dictionary<string, List<Contact>> ByApplicant(ContactList list) =>
        list.Contacts.GroupBy(contact => contact.Applicant).ToDictionary(group => group.Key, group => group.ToList());

    private static IReadOnlyList<string> In(IEnumerable<string> codes) => [.. codes.Order(StringComparer.Ordinal)];
}
