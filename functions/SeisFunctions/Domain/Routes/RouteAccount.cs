namespace SeisFunctions.Domain.Routes;

/// <summary>How a route test arrived. Depends on the raw message and the call alone.</summary>
/// <param name="Files">Its files, in the order of the message.</param>
/// <param name="Notes">What became of the mail as a whole.</param>
/// <param name="Required">Names of the forms that an application must have.</param>
public sealed record RouteAccount(
    IReadOnlyList<FileRoute> Files,
    IReadOnlyList<RouteNote> Notes,
    IReadOnlyList<string> Required
)
{
    /// <summary>Names of the forms that came whole.</summary>
    public IReadOnlyList<string> Whole => [.. Files.Where(file => file.IsWhole).Select(file => file.Form!).Distinct()];

    /// <summary>Names of the forms that an application must have and that did not come so that they can be read.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Required.Except(Files.Where(file => file.IsRead).Select(file => file.Form!))];

    /// <summary>
    /// Whether its subject only speaks of a test (「送信テストについて」): its text may ask something that no machine answers.
    /// </summary>
    public bool MayAsk { get; init; }

    /// <summary>Whether one of our forms in it is filled in.</summary>
    public bool IsFilled => Files.Any(file => file.IsFilled);
}
