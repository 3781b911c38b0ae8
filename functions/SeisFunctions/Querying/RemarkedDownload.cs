namespace SeisFunctions.Querying;

/// <summary>A form with the findings as comments.</summary>
/// <param name="Name">Name to save it under.</param>
/// <param name="Bytes">The file; null where there is none.</param>
/// <param name="WhyNot">Why there is none; null where there is.</param>
public sealed record RemarkedDownload(string Name, byte[]? Bytes, string? WhyNot)
{
    internal static RemarkedDownload Not(string why) => new("", null, why);
}
