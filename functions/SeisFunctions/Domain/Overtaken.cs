namespace SeisFunctions.Domain;

/// <summary>That the selection which a letter tells of does not stand any more.</summary>
/// <param name="Selection">What stands instead, as <see cref="LetterGround.OfSelection"/> writes it; empty for none.</param>
/// <param name="Since">Since when it is known, UTC.</param>
public sealed record Overtaken(string Selection, DateTimeOffset Since);
