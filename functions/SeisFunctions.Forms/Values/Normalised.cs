namespace SeisFunctions.Forms.Values;

/// <summary>What a text says as a value of its kind.</summary>
/// <param name="Value">The value, or null if there is none or it is not certain.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Note">What was repaired, or why there is no value: a Japanese clause without full stop.</param>
internal readonly record struct Normalised(string? Value, Confidence Confidence, string? Note = null)
{
    public static readonly Normalised Blank = new(null, Confidence.Blank);

    public static Normalised Exact(string value) => new(value, Confidence.Exact);

    public static Normalised Repaired(string value, string note) => new(value, Confidence.Repaired, note);

    public static Normalised Ambiguous(string note) => new(null, Confidence.Ambiguous, note);

    public static Normalised Unreadable(string note) => new(null, Confidence.Unreadable, note);

    /// <summary>The same value, said to be repaired if <paramref name="isRepaired"/>.</summary>
    public Normalised OrRepaired(bool isRepaired, string note) =>
        isRepaired && Confidence == Confidence.Exact
            ? this with
            {
                Confidence = Confidence.Repaired,
                Note = note,
            }
            : this;
}
