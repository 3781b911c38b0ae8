namespace SeisFunctions.Api;

/// <summary>That an entry is kept: the same for an address that is new and for one that is known.</summary>
/// <param name="Eligible">Whether whoever was entered can take part, by what was entered alone.</param>
/// <param name="Against">Why not, or null.</param>
/// <param name="InstructionsAt">When joining instructions are mailed to who can.</param>
/// <param name="Note">That officers look first where they have acted on the address before, in Japanese. It is told to
/// everybody: whether they have acted on this one is told nobody.</param>
public sealed record RegistrationReceipt(bool Eligible, string? Against, DateTimeOffset InstructionsAt, string Note);
