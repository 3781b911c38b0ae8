using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Faq;

/// <summary>The list of questions and answers, as officers keep it.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Lines">The entries in the order of the public page.</param>
/// <param name="Acts">What can be done.</param>
public sealed record QuestionsModel(PageFrame Frame, IReadOnlyList<QuestionLine> Lines, IReadOnlyList<Link> Acts);

/// <summary>An entry in the list.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Order">Where it stands.</param>
/// <param name="Link">Its question, and its page.</param>
/// <param name="State">Whether everybody reads it.</param>
/// <param name="Author">Who wrote it last.</param>
/// <param name="At">When.</param>
public sealed record QuestionLine(string Topic, int Order, Link Link, Label State, string Author, string At);

/// <summary>An entry in full.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="State">Whether everybody reads it.</param>
/// <param name="Facts">Topic, order, who wrote it.</param>
/// <param name="Source">The correspondence that it was made from, or null.</param>
/// <param name="Question">The question in stretches.</param>
/// <param name="Answer">The answer in stretches.</param>
/// <param name="Words">What may tell who somebody is, with what it is.</param>
/// <param name="Released">What everybody reads, where that is something else; or null.</param>
/// <param name="Versions">What it said before, newest first.</param>
/// <param name="History">What was done about it, newest first.</param>
/// <param name="Acts">What can be done.</param>
public sealed record QuestionModel(
    PageFrame Frame,
    Label State,
    IReadOnlyList<(string Name, string Value)> Facts,
    Link? Source,
    IReadOnlyList<TextPiece> Question,
    IReadOnlyList<TextPiece> Answer,
    IReadOnlyList<(string Kind, string Text)> Words,
    FaqVersion? Released,
    IReadOnlyList<FaqVersion> Versions,
    IReadOnlyList<AuditLine> History,
    IReadOnlyList<Link> Acts
);

/// <summary>What an entry says, or said.</summary>
/// <param name="Title">When, and by whom.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record FaqVersion(string Title, string Question, string Answer);
