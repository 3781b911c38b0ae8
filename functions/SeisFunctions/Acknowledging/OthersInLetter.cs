using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Looks for what belongs to others in a letter that an officer has written: text is copied from one window to another.
/// </summary>
public sealed partial class OthersInLetter(SubmissionRegister submissions, CallDefinition call)
{
    // Each receipt number is looked up; no letter names as many.
    private const int MostReceiptNumbers = 20;

    private readonly SenderDomains _domains = call.SenderDomains;

    /// <summary>The first receipt number or address that is another applicant's, or null.</summary>
    /// <param name="occasion">What the letter is written about.</param>
    /// <param name="text">What was written.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<string?> FindAsync(
        LetterOccasion occasion,
        DraftText text,
        CancellationToken cancellationToken
    )
    {
        var written = $"{text.Subject}\n{text.Body}";
        foreach (var number in SubmissionId.ReceiptNumbersIn(written, MostReceiptNumbers))
        {
            if (
                await submissions.FindByReceiptAsync(number, cancellationToken) is { } other
                && other.Id != occasion.Answers?.Submission.Id
                && (other.Applicant is null || other.Applicant != occasion.Applicant?.Code)
            )
                return number;
        }

        return Address()
            .Matches(written)
            .Select(match => match.Value)
            .FirstOrDefault(address =>
                !address.Equals(text.To, StringComparison.OrdinalIgnoreCase)
                && _domains.OwnersOf(address) is { Count: > 0 } owners
                && !owners.Contains(occasion.Applicant?.Code ?? "")
            );
    }

    [GeneratedRegex(@"[0-9A-Za-z._%+-]+@[0-9A-Za-z.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
