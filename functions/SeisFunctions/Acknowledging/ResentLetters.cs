using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>The letters by which persons had a letter sent again, as the records of these acts tell.</summary>
public sealed class ResentLetters(LetterRegister letters, AuditLog audit)
{
    /// <summary>The letters by which a letter was sent again, oldest first.</summary>
    public async Task<IReadOnlyList<Letter>> OfAsync(Letter original, CancellationToken cancellationToken)
    {
        var acts = await audit.OfAsync(AuditEntry.OfLetter(original.Applicant, original.Id), cancellationToken);
        var found = await Task.WhenAll(
            acts.Select(act => act.Arguments.Letter)
                .OfType<string>()
                .Select(id => letters.FindAsync(original.Applicant, id, cancellationToken))
        );
        return [.. found.OfType<Letter>()];
    }
}
