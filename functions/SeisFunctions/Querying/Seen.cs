namespace SeisFunctions.Querying;

/// <summary>Something that people act on, as it is now.</summary>
/// <param name="Subject">As records of acts name it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Revision">Number of submissions, if it is an application.</param>
public sealed record Seen(string Subject, SeenVersion Version, int? Revision = null);
