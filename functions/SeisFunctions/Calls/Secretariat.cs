namespace SeisFunctions.Calls;

/// <summary>Who signs the letters (事務局).</summary>
/// <param name="Name">Name printed under a letter.</param>
/// <param name="Contact">How to reach it, in one line.</param>
public sealed record Secretariat(string Name, string Contact);
