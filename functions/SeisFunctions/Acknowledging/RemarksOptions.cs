namespace SeisFunctions.Acknowledging;

/// <summary>Settings <c>Remarks__…</c>.</summary>
public sealed class RemarksOptions
{
    /// <summary>Whether letters with findings carry the sender's own forms back, with the findings as comments.</summary>
    public bool InLetters { get; set; } = true;
}
