namespace SeisFunctions.Acknowledging;

/// <summary>
/// A file that goes out with a letter. It is kept within the letter's text: so it is the same bytes at every try and
/// when the letter is sent again, and is erased with it.
/// </summary>
/// <param name="Name">Its name, as the recipient sees it; the same for the same letter.</param>
/// <param name="ContentType">Its type, such as <c>application/json</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterFile(string Name, string ContentType, byte[] Content);
