using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>A letter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Reason">Why it was not sent, or not yet, or null.</param>
/// <param name="SubmissionId">The submission that it answers, or null.</param>
/// <param name="To">Address that it goes to, or null.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="SentAt">When it was sent, or null.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextTryAt">When it is tried next, or null.</param>
/// <param name="MayBeDoubled">Whether it may arrive twice, with the same Message-ID.</param>
/// <param name="ResendOf">The letter that a person had sent again by this one, or null.</param>
/// <param name="Report">What the mail system told about it after it was sent, or null.</param>
public sealed record LetterView(
    string Id,
    LetterKind Kind,
    LetterState State,
    string? Reason,
    string? SubmissionId,
    string? To,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt,
    int Attempts,
    DateTimeOffset? NextTryAt,
    bool MayBeDoubled,
    string? ResendOf,
    DeliveryReport? Report
)
{
    /// <summary>The officer who wrote it, or null for a letter that goes out by itself.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Since when the selection that it tells of does not stand any more while nothing newer has gone out, or null.
    /// </summary>
    public DateTimeOffset? OvertakenSince { get; init; }

    /// <summary>Until when it asks for an answer, or null.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>What answered it, or null.</summary>
    public LetterAnswer? Answer { get; init; }

    /// <summary>The round that it is part of, or null.</summary>
    public string? Round { get; init; }

    /// <summary>When it goes out once it is approved; null for at once.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>Who has approved it and when, or null.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Addresses that get a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>What acts name that rest on what is shown (<c>If-Match</c>).</summary>
    public string? Version { get; init; }

    /// <summary>The views of letters, among them those by which one of them was sent again.</summary>
    public static IReadOnlyList<LetterView> Of(IReadOnlyList<Letter> letters) =>
        [
            .. letters.Select(letter =>
                Of(letter)
                    .WithVersion(
                        letters.FirstOrDefault(other => other.Id == (letter.ResendOf ?? letter.Id))?.ActsFolded ?? 0
                    )
            ),
        ];

    private LetterView WithVersion(int acts) => this with { Version = SeenVersion.Of(acts, this).ToString() };

    private static LetterView Of(Letter letter) =>
        new(
            letter.Id,
            letter.Kind,
            letter.State,
            letter.Reason,
            letter.SubmissionId,
            letter.To,
            letter.CreatedAt,
            letter.SentAt,
            letter.Attempts,
            letter.NextTryAt,
            letter.MayBeDoubled,
            letter.ResendOf,
            letter.Report
        )
        {
            Author = letter.Author,
            OvertakenSince = letter.Overtaken?.Since,
            AnswerBy = letter.AnswerBy,
            Answer = letter.Answer,
            Round = letter.Round,
            ReleaseAt = letter.ReleaseAt,
            Approval = letter.Approval,
            Copies = letter.Copies,
        };
}
