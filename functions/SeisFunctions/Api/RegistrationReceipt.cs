namespace SeisFunctions.Api;

/// <summary>That an entry is kept: the same for an address that is new and for one that is known.</summary>
/// <param name="Eligible">Whether whoever was entered can take part.</param>
/// <param name="Against">Why not, or null.</param>
/// <param name="InstructionsAt">When joining instructions are mailed to who can.</param>
public sealed record RegistrationReceipt(bool Eligible, string? Against, DateTimeOffset InstructionsAt);
