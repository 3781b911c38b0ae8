using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>Writes down which letters of officers were answered by what was read.</summary>
public sealed class LetterAnswers(LetterRegister letters)
{
    // As many as wait for an answer in a call: every applicant twice, and some.
    private const int MostAwaiting = 500;

    /// <summary>Writes it onto the letters. Doing it again changes nothing: the first answer stays.</summary>
    /// <param name="placed">What was read.</param>
    /// <param name="progress">The call as it was when it was placed, after it had been received.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task RecordAsync(Placement placed, CallProgress progress, CancellationToken cancellationToken)
    {
        var (asked, referred) = (
            progress is { HasAsked: false, Rests: false }
                ? []
                : await letters.AwaitingAsync(MostAwaiting, cancellationToken),
            await ReferredAsync(placed.Reading.AnsweredLetters, cancellationToken)
        );
        var answered = new HashSet<string>(referred.Select(letter => letter.Id));
        placed = placed with
        {
            Reading = placed.Reading with
            {
                AnsweredLetters = [.. referred.Select(letter => new LetterQueued(letter.Applicant, letter.Id))],
            },
        };
        foreach (var letter in referred.Concat(asked.Where(letter => !answered.Contains(letter.Id))))
        {
            if (letter.Answer is null && LetterAnswer.Of(letter, placed) is { } answer)
                await letters.ChangeAsync(
                    letter.Applicant,
                    letter.Id,
                    before => before.Answer is null ? before with { Answer = answer } : before,
                    cancellationToken
                );
        }
    }

    // One that was sent again is answered as the first one.
    private async Task<IReadOnlyList<Letter>> ReferredAsync(
        IReadOnlyList<LetterQueued> references,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Letter>();
        foreach (var (applicant, id) in references)
        {
            var letter = await letters.FindAsync(applicant, id, cancellationToken);
            if (letter is { ResendOf: { } first })
                letter = await letters.FindAsync(applicant, first, cancellationToken);
            if (letter is { Author: not null })
                found.Add(letter);
        }

        return [.. found.DistinctBy(letter => letter.Id)];
    }
}
