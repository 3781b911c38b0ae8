namespace SeisFunctions.Acknowledging;

/// <summary>The forms that go back with a letter.</summary>
/// <param name="Files">Each with its findings as comments.</param>
/// <param name="IsTooLarge">Whether some do not, since the mail would be too large.</param>
public sealed record RemarkedForms(IReadOnlyList<LetterFile> Files, bool IsTooLarge)
{
    /// <summary>None.</summary>
    public static RemarkedForms None { get; } = new([], IsTooLarge: false);
}
