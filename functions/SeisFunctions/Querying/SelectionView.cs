using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>Whether an application is selected.</summary>
/// <param name="Decision">What a person decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Revision">Number of on-time submissions that the application had then.</param>
/// <param name="AsksAgain">Whether the application has changed since, so that a person must look again.</param>
public sealed record SelectionView(
    SelectionDecision Decision,
    string Reason,
    string By,
    DateTimeOffset At,
    int Revision,
    bool AsksAgain
)
{
    /// <summary>Keys of the candidates that it is adopted for.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>That of a row, or null as long as nobody has decided.</summary>
    public static SelectionView? Of(ApplicationRow row) =>
        row.Selection is { } one
            ? new(one.Decision, one.Reason, one.By, one.At, one.Revision, row.SelectionAsksAgain)
            {
                Candidates = one.Candidates,
            }
            : null;
}
