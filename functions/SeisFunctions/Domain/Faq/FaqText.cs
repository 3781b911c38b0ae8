namespace SeisFunctions.Domain.Faq;

/// <summary>
/// A question with its answer (質問と回答) as an officer has written them for all to read. The record of the act names it
/// by an id: what it said before somebody took a name out of it is erased with the call.
/// </summary>
/// <param name="Topic">What it is about; entries of one topic stand together.</param>
/// <param name="Order">Where it stands: smaller numbers come first.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record FaqText(string Topic, int Order, string Question, string Answer)
{
    /// <summary>Longest topic: a heading.</summary>
    public const int LongestTopic = 40;

    /// <summary>Longest question: somebody else's case told in full helps nobody.</summary>
    public const int LongestQuestion = 1_000;

    /// <summary>Longest answer: two printed pages.</summary>
    public const int LongestAnswer = 4_000;

    /// <summary>Greatest number for its order.</summary>
    public const int GreatestOrder = 9_999;

    /// <summary>All that is read in it.</summary>
    public string Whole => $"{Topic}\n{Question}\n{Answer}";
}
