namespace SeisFunctions.Domain;

/// <summary>How an officer has worded a text that is published.</summary>
public sealed record WordedText
{
    /// <summary>What it says.</summary>
    public required string Wording { get; init; }
}
