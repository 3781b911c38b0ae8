using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Records;

/// <summary>A letter as it went out.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Line">What became of it.</param>
/// <param name="Download">Where the message is.</param>
/// <param name="Text">The message.</param>
public sealed record LetterModel(PageFrame Frame, LetterLine Line, Link Download, MailTextLine Text)
{
    /// <summary>Names of the files that go out with it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
