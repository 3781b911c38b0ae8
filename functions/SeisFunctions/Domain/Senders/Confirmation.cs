namespace SeisFunctions.Domain.Senders;

/// <summary>
/// That the link was followed which had been mailed to the address that an upload states: from then on the address is
/// proved.
/// </summary>
/// <param name="At">When, UTC.</param>
public sealed record Confirmation(DateTimeOffset At);
