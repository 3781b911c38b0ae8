namespace SeisFunctions.Domain;

/// <summary>One mail or upload as it stands in the register (受付台帳). The message itself is never changed.</summary>
public sealed record Submission
{
    /// <summary>Derived from the call and the bytes of the message, so that the same message is the same submission.</summary>
    public required string Id { get; init; }

    /// <summary>受付番号: eight characters, derived from <see cref="Id"/>.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>When the receiving side took the message, UTC. The only clock that decides about the deadline.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the register row was written, UTC.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>The <c>Date:</c> header as its sender's clock wrote it, or null. Shown, never decided on.</summary>
    public DateTimeOffset? HeaderDate { get; init; }

    /// <summary>The way it came in.</summary>
    public required SubmissionSource Source { get; init; }

    /// <summary>SHA-256 of the raw message, lower-case hex: the name of its blob.</summary>
    public required string RawSha256 { get; init; }

    /// <summary>Bytes of the raw message.</summary>
    public required long RawSize { get; init; }

    /// <summary>Decoded subject (件名), or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Address of the sender, or null.</summary>
    public string? From { get; init; }

    /// <summary>The files of the message.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether it was received at or before the deadline.</summary>
    public required bool OnTime { get; init; }

    /// <summary>What has become of it.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>Code of the prefecture that it was placed with, or null.</summary>
    public string? Applicant { get; init; }
}
