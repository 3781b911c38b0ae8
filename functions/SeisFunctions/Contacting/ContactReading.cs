using SeisFunctions.Domain.Contacts;

namespace SeisFunctions.Contacting;

/// <summary>What a file says about contacts.</summary>
/// <param name="Contacts">The contacts; all of them count, or none.</param>
/// <param name="Faults">What is not understood: with one of them, the file is not taken.</param>
/// <param name="Notes">What was understood in another way than it is written, or is not read.</param>
public sealed record ContactReading(
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<LineNote> Faults,
    IReadOnlyList<LineNote> Notes
);

/// <summary>Something about a line of a file.</summary>
/// <param name="Line">Its number, or null for the file.</param>
/// <param name="Text">What, in Japanese.</param>
public sealed record LineNote(int? Line, string Text);
