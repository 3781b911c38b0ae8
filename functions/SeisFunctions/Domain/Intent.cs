namespace SeisFunctions.Domain;

/// <summary>
/// What an act comes to on the subject as it is: a deed, a refusal, or nothing because it is so already.
/// </summary>
/// <param name="Deed">What to do, or null.</param>
/// <param name="Refusal">Why nothing is done, or null.</param>
public readonly record struct Intent(Deed? Deed, Refusal? Refusal)
{
    /// <summary>It is so already.</summary>
    public static Intent Nothing => default;

    /// <summary>To do something.</summary>
    public static implicit operator Intent(Deed deed) => new(deed, null);

    /// <summary>To do nothing, for a reason.</summary>
    public static implicit operator Intent(Refusal refusal) => new(null, refusal);
}
