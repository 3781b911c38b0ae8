using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// The texts of released letters as they go out. Whoever releases a letter marks it first, so that nobody changes it any
/// more, and then keeps its text; where a crash came between, whoever sends it keeps it.
/// </summary>
public sealed class ReleasedTexts(LetterStore texts, DraftTexts drafts, ResultStore results)
{
    private static readonly ReplyRoute NoThread = new(null, null, [], null);

    /// <summary>Keeps what an officer wrote as the text of the letter.</summary>
    public async Task KeepAsync(Letter letter, DraftText written, CancellationToken cancellationToken) =>
        await texts.KeepAsync(
            letter,
            (written.Subject, written.Body.ReplaceLineEndings("\r\n")),
            await ThreadOfAsync(letter, cancellationToken),
            cancellationToken
        );

    /// <summary>The text of a letter that is to be sent, or null if it is lost.</summary>
    public async Task<byte[]?> FindAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(letter.Id, cancellationToken) is { } kept)
            return kept;
        if (
            letter.Draft is null
            || await drafts.FindAsync(
                AuditEntry.OfLetter(letter.Applicant, letter.Id),
                letter.Draft,
                cancellationToken
            )
                is not { } written
        )
            return null;
        await KeepAsync(letter, written, cancellationToken);
        return await texts.FindAsync(letter.Id, cancellationToken);
    }

    private async Task<ReplyRoute> ThreadOfAsync(Letter letter, CancellationToken cancellationToken) =>
        letter.SubmissionId is { } id && await results.ReadingAsync(id, cancellationToken) is { } reading
            ? reading.ReplyRoute
            : NoThread;
}
