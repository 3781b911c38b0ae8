using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>A letter with whose matter it is.</summary>
/// <param name="Id">What it is called in paths: <c>CODE-ID</c>, as in the subjects of records.</param>
/// <param name="Applicant">Code of the applicant, or null for a sender who speaks for none.</param>
/// <param name="Letter">The letter.</param>
public sealed record WrittenLetterView(string Id, string? Applicant, LetterView Letter)
{
    /// <summary>What an officer wrote; null in lists, and for letters that go out by themselves.</summary>
    public WrittenTextView? Text { get; init; }

    /// <summary>Why it cannot be released as it is, or null; of drafts only.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The view of a letter.</summary>
    public static WrittenLetterView Of(Domain.Letter letter) =>
        new(
            $"{letter.Applicant}-{letter.Id}",
            letter.Applicant == Domain.Letter.NoApplicant ? null : letter.Applicant,
            LetterView.Of([letter])[0]
        );
}

/// <summary>What an officer wrote.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
/// <param name="Changes">What is changed against the template of the call, line by line.</param>
public sealed record WrittenTextView(string Subject, string Body, IReadOnlyList<TextChange> Changes)
{
    /// <summary>The view of a text, or null.</summary>
    public static WrittenTextView? Of(DraftText? text) =>
        text is null ? null : new(text.Subject, text.Body, text.Changes);
}
