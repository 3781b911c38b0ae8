namespace SeisFunctions.Domain.Contacts;

/// <summary>The contacts that the secretariat has read in from a file: a new list takes the place of the one before.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Contacts">The contacts, in the order of the file.</param>
public sealed record ContactList(string Id, IReadOnlyList<Contact> Contacts)
{
    /// <summary>The list as a subject of acts.</summary>
    public const string Subject = "contacts";

    /// <summary>No list.</summary>
    public static ContactList None { get; } = new("", []);

    /// <summary>The contacts of an applicant, the first of which is asked first.</summary>
    public IReadOnlyList<Contact> Of(string applicant) =>
        [.. Contacts.Where(contact => contact.Applicant == applicant)];

    /// <summary>Address that letters to an applicant go to that has sent nothing, or null.</summary>
    public string? AddressOf(string applicant) =>
        Contacts.FirstOrDefault(contact => contact.Applicant == applicant && contact.Email.Length > 0)?.Email;
}
