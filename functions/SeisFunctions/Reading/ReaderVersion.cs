namespace SeisFunctions.Reading;

/// <summary>Raised whenever reading changes, so that stored results show which reader made them.</summary>
public static class ReaderVersion
{
    /// <summary>The current one.</summary>
    public const string Current = "3";
}
