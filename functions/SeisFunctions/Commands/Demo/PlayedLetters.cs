using SeisFunctions.Domain;

namespace SeisFunctions.Commands.Demo;

/// <summary>The letters of a round that was played.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Letters">Its letters.</param>
internal sealed record PlayedLetters(string Title, IReadOnlyList<Letter> Letters)
{
    /// <summary>Those that are sent.</summary>
    public IEnumerable<Letter> Sent => Letters.Where(letter => letter.State == LetterState.Sent);

    /// <summary>Whether nothing is left.</summary>
    public bool AllSent => Letters.All(letter => letter.State == LetterState.Sent);

    /// <summary>How it ended, in one line.</summary>
    public string Told
    {
        get
        {
            var kinds = Sent.CountBy(letter => letter.Kind).Select(one => $"{one.Value} {one.Key}");
            var drafts = Letters.Count(letter => letter.State == LetterState.Draft);
            return $"{Title}: {string.Join(", ", kinds)} sent, {drafts} left as drafts";
        }
    }
}
