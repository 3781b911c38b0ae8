namespace SeisFunctions.Acknowledging;

/// <summary>What came of handing a letter over.</summary>
public enum SendResult
{
    /// <summary>The other side has taken it and is responsible for it.</summary>
    Taken,

    /// <summary>The other side will never take it.</summary>
    Refused,

    /// <summary>It can be tried again later.</summary>
    Postponed,
}
