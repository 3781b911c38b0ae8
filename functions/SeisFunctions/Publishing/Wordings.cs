using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>
/// How an officer words a text otherwise where it is published: an act on the application, which stays as it is. With
/// another text from the applicant, the wording is without effect.
/// </summary>
public sealed class Wordings(CandidateReader candidates, WordingTexts texts, ActPerforming acts)
{
    /// <summary>Longest wording: the longest text that the forms ask for.</summary>
    public const int Longest = 4_000;

    /// <summary>Words a text otherwise, or as the applicant wrote it.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="key">The text.</param>
    /// <param name="wording">How it is published; null or empty for as it was written.</param>
    /// <param name="act">Who, and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> RewordAsync(
        string code,
        string key,
        string? wording,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var text = wording?.ReplaceLineEndings("\n").Trim() ?? "";
        if (act.Note is null)
            return Refusal.Invalid("note", "文言を改める理由を指定してください。");
        if (text.Length > Longest)
            return Refusal.Invalid("body", $"公表用の文言は{Longest:#,0}文字以内で指定してください。");
        if (await FindAsync(code, key, cancellationToken) is null)
            return Refusal.NotFound("公表する文章");
        var subject = AuditEntry.OfApplication(code);
        // The text first: the record names it, and what it says may not stand in the record.
        var id = Guid.NewGuid().ToString("N");
        if (text.Length > 0)
            await texts.KeepAsync(subject, id, new() { Wording = text }, cancellationToken);
        var done = false;
        var refusal = await acts.DoAsync(
            subject,
            act,
            async cancellation =>
            {
                done = false;
                if (await FindAsync(code, key, cancellation) is not { } now)
                    return Refusal.NotFound("公表する文章");
                var takesBack = text.Length == 0 || text == now.Written && !now.IsUnclear;
                if (takesBack ? !now.IsReworded : now.IsReworded && now.Text == text)
                    return Intent.Nothing;
                done = !takesBack;
                return new Deed(ActKind.Reword, new() { Item = key, Text = takesBack ? null : id }, now.Where);
            },
            cancellationToken
        );
        if (text.Length > 0 && (!done || refusal is not null))
            await texts.EraseAsync(subject, id, cancellationToken);
        return refusal;
    }

    /// <summary>A text of an application as it is published, or null.</summary>
    public async Task<PublishedText?> FindAsync(string code, string key, CancellationToken cancellationToken) =>
        (await candidates.FindAsync(code, cancellationToken))?.Texts.FirstOrDefault(text => text.Key == key);
}
