using System.Globalization;

namespace SeisFunctions.Domain.Collections;

/// <summary>
/// One thing that is due from an applicant, or that has come without being due, as the board shows it.
/// </summary>
public sealed record CollectionEntry
{
    /// <summary>Code of the applicant.</summary>
    public required string Applicant { get; init; }

    /// <summary>Id of the collection.</summary>
    public required string Collection { get; init; }

    /// <summary>Key of what of it (see <see cref="DueItem.Item"/>), or of a file that was not asked for.</summary>
    public required string Item { get; init; }

    /// <summary>Name of that (松江市), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Until when it is due, UTC.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How it stands.</summary>
    public required CollectionState State { get; init; }

    /// <summary>When the version that counts was received, UTC, or null.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Id of the submission that brought it, or null.</summary>
    public string? Submission { get; init; }

    /// <summary>Which of its files hold it.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];

    /// <summary>How many versions of it have come.</summary>
    public int Version { get; init; }

    /// <summary>In what it differs, in Japanese.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>
    /// Id of a submission that brings it, or may, and waits for an officer: because of its sender, because it came late
    /// with an application, or because it does not name it for certain; or null.
    /// </summary>
    public string? Waiting { get; init; }

    /// <summary>What officers have said about it, or null.</summary>
    public CollectionMark? Mark { get; init; }

    /// <summary>Whether it is due and has not come, and nothing waits that may be it.</summary>
    public bool IsOpen => State == CollectionState.Missing && Waiting is null;

    /// <summary>How it stands at a time: what is missing is overdue once its date has passed.</summary>
    /// <param name="now">The time.</param>
    /// <param name="isExcused">Whether its applicant has nothing to hand in any more.</param>
    public CollectionStatus StatusAt(DateTimeOffset now, bool isExcused) =>
        State switch
        {
            CollectionState.Missing when isExcused => CollectionStatus.NotDue,
            CollectionState.Missing when Waiting is not null => CollectionStatus.Waiting,
            CollectionState.Missing => now > Due ? CollectionStatus.Overdue : CollectionStatus.Missing,
            CollectionState.Differs => CollectionStatus.Differs,
            CollectionState.Unexpected => CollectionStatus.Unexpected,
            CollectionState.Waived => CollectionStatus.Waived,
            _ => CollectionStatus.Received,
        };

    /// <summary>Key among the things of its applicant.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Collection}~{Item}");
}
