using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Querying;

/// <summary>One thing that is collected after the closing, as it stands.</summary>
public sealed record CollectionView
{
    /// <summary>Whose it is.</summary>
    public required ApplicantView Applicant { get; init; }

    /// <summary>Id of the collection.</summary>
    public required string Collection { get; init; }

    /// <summary>Its name (別紙-1 覚書).</summary>
    public required string Title { get; init; }

    /// <summary>Key of what of it: a code of a municipality or of an applicant, or <c>all</c>.</summary>
    public required string Item { get; init; }

    /// <summary>Name of that, or null.</summary>
    public required string? Name { get; init; }

    /// <summary>Until when it is due.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How it stands now.</summary>
    public required CollectionStatus Status { get; init; }

    /// <summary>When the version that counts was received, or null.</summary>
    public required DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Id of the submission that brought it, or null.</summary>
    public required string? Submission { get; init; }

    /// <summary>受付番号 of that, or null.</summary>
    public required string? ReceiptNumber { get; init; }

    /// <summary>Positions of its files in that message.</summary>
    public required IReadOnlyList<int> Files { get; init; }

    /// <summary>Which version it is, from 1; 0 where none has come.</summary>
    public required int Number { get; init; }

    /// <summary>In what it differs.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>
    /// Id of a submission that brings it and waits for an officer, because of its sender or because it came late with an
    /// application; or null.
    /// </summary>
    public required string? Waiting { get; init; }

    /// <summary>What officers have said about it, or null.</summary>
    public required CollectionMark? Mark { get; init; }

    /// <summary>Why its applicant has nothing to hand in any more, in Japanese, or null.</summary>
    public required string? Excuse { get; init; }

    /// <summary>別紙-1 覚書（松江市）.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string FullName => Name is null ? Title : $"{Title}（{Name}）";

    /// <summary>The view of an entry.</summary>
    public static CollectionView Of(CollectionEntry entry, CallDefinition call, DateTimeOffset now)
    {
        var excuse = Collecting.Excuse.Of(entry.Applicant, call);
        return new()
        {
            Applicant = new(entry.Applicant, call.Applicant(entry.Applicant)?.Name ?? entry.Applicant),
            Collection = entry.Collection,
            Title =
                call.Collections.FirstOrDefault(one => one.Id == entry.Collection)?.Title ?? entry.Collection,
            Item = entry.Item,
            Name = entry.Name,
            Due = entry.Due,
            Status = entry.StatusAt(now, excuse is not null),
            ReceivedAt = entry.ReceivedAt,
            Submission = entry.Submission,
            ReceiptNumber = entry.Submission is { } id ? SubmissionId.ReceiptNumber(id) : null,
            Files = entry.Files,
            Number = entry.Version,
            Differences = entry.Differences,
            Waiting = entry.Waiting,
            Mark = entry.Mark,
            Excuse = excuse,
        };
    }
}

/// <summary>What is collected from one applicant.</summary>
/// <param name="Applicant">The applicant.</param>
/// <param name="Items">What is due, and what has come without being due.</param>
/// <param name="Version">What acts name that rest on what is shown (<c>If-Match</c>).</param>
public sealed record ApplicantCollectionsView(
    ApplicantView Applicant,
    IReadOnlyList<CollectionView> Items,
    string Version
);
