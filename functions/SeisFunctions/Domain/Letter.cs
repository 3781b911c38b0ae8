namespace SeisFunctions.Domain;

/// <summary>A letter as it stands in the outbox. Its text is a blob of its own, written once.</summary>
public sealed record Letter
{
    /// <summary>Derived from call, addressee, kind and occasion, so that the same letter is written once.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the applicant, or <see cref="NoApplicant"/>.</summary>
    public required string Applicant { get; init; }

    /// <summary>Which letter it is.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The submission that it answers, or null.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>What has become of it.</summary>
    public required LetterState State { get; init; }

    /// <summary>Why it was not sent, in Japanese, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Address that it goes to.</summary>
    public string? To { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed to the sender, UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Stands for the applicant of a letter that answers a submission which no rule could place.</summary>
    public const string NoApplicant = "none";
}
