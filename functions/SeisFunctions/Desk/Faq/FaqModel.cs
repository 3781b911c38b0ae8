using SeisFunctions.Desk.Applying;

namespace SeisFunctions.Desk.Faq;

/// <summary>Questions and answers as everybody reads them.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Topics">The entries by topic.</param>
public sealed record FaqModel(PublicFrame Frame, IReadOnlyList<FaqTopic> Topics);

/// <summary>Entries of one topic.</summary>
/// <param name="Name">The topic.</param>
/// <param name="Entries">The entries.</param>
public sealed record FaqTopic(string Name, IReadOnlyList<FaqLine> Entries);

/// <summary>A question and its answer.</summary>
/// <param name="Anchor">Where links lead.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="ReleasedAt">When it was released first.</param>
/// <param name="ChangedAt">When it was changed last, or null.</param>
public sealed record FaqLine(string Anchor, string Question, string Answer, string ReleasedAt, string? ChangedAt);
