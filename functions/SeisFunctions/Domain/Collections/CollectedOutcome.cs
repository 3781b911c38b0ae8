namespace SeisFunctions.Domain.Collections;

/// <summary>What becomes of a mail that may bring what is collected.</summary>
/// <param name="Mail">What it brings.</param>
/// <param name="Files">What each of its files is taken for.</param>
/// <param name="Waits">Whether something of it waits because of its sender.</param>
public sealed record CollectedOutcome(CollectedMail Mail, IReadOnlyList<TakenFile> Files, bool Waits)
{
    /// <summary>What is still missing beside it, each with the date that counts.</summary>
    public IReadOnlyList<DueItem> StillDue { get; init; } = [];

    /// <summary>Whether nobody need look at it: all of it is what was asked for.</summary>
    public bool IsInOrder => !Waits && Files.Count > 0 && Files.All(file => file is { For: not null, Differences: [] });
}
