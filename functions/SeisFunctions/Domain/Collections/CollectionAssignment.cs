namespace SeisFunctions.Domain.Collections;

/// <summary>For which collection an officer takes a mail.</summary>
/// <param name="Collection">Id of the collection.</param>
/// <param name="Item">Key of what of it, or null where the mail itself tells.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record CollectionAssignment(string Collection, string? Item, string By, string Note, DateTimeOffset At);
