namespace SeisFunctions.Domain.Senders;

/// <summary>What an officer chose where a submission may be a second application: replace, combine or keep.</summary>
/// <param name="Forms">Ids of the forms that it replaces from then on: all of its own, some, or none. The others are
/// set aside.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record SecondChoice(IReadOnlyList<string> Forms, string By, string Note, DateTimeOffset At);
