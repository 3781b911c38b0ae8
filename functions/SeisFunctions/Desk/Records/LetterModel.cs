using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Writing;

namespace SeisFunctions.Desk.Records;

/// <summary>A letter as it went out, or as an officer has written it.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Line">What became of it.</param>
/// <param name="Download">Where the message is; null where it is none yet.</param>
/// <param name="Text">The message.</param>
public sealed record LetterModel(PageFrame Frame, LetterLine Line, Link? Download, MailTextLine Text)
{
    /// <summary>What an officer did about it; null for a letter that goes out by itself.</summary>
    public WrittenModel? Written { get; init; }

    /// <summary>Names of the files that go out with it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
