using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Selecting;

/// <summary>
/// 伴走支援事業者の採択結果の通知: to everybody selected, which providers another call has adopted for it, or that none was.
/// It rests on the table that the other call has handed over; whoever does not stand there is told nothing.
/// </summary>
public sealed class ProviderLetters(
    ApplicationRegister applications,
    DecidedApplicants decided,
    ResultWriter writer,
    CallDefinition call
) : ILetterToMany
{
    /// <summary>What it is called in the API and in records.</summary>
    public const string Word = "providers";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public bool NeedsSecondOfficer => true;

    /// <inheritdoc/>
    public bool IsCorrected => true;

    /// <inheritdoc/>
    public string? TitleOf(string? matter) =>
        matter is null && AdoptedProviders.KnownIn(call).Count > 0
            ? $"{AdoptedProviders.WordOf(call)}の採択結果の通知"
            : null;

    /// <inheritdoc/>
    public DateTimeOffset? ReleaseOf(string? matter) => call.Results.ProvidersAt;

    /// <inheritdoc/>
    public Task<bool> IsOverAsync(string? matter, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ApplicantsAsync(string? matter, CancellationToken cancellationToken)
    {
        var selected = await applications
            .AllAsync(cancellationToken)
            .Where(row => row.Selection?.Decision == SelectionDecision.Selected)
            .Select(row => row.Code)
            .ToListAsync(cancellationToken);
        return [.. selected.Union(AdoptedProviders.KnownIn(call)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<(LetterOccasion? Occasion, Refusal? Refusal)> LookAsync(
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    )
    {
        if (AdoptedProviders.Of(call, applicant) is not { } providers)
            return Refused(
                $"{AdoptedProviders.WordOf(call)}の公募の採択結果に、この申請者がありません。",
                "引き継いだ採択結果の表を確認してください。"
            );
        var (found, refusal) = await decided.LookAsync(applicant, cancellationToken);
        if (found is null)
            return (null, refusal);
        if (found.Selection.Decision != SelectionDecision.Selected)
            return Refused("候補に選定されていません。", "引き継いだ採択結果の表と選定を確認してください。");
        return (
            new(
                providers.Count > 0 ? LetterKind.ProviderAdopted : LetterKind.NoProvider,
                found.To,
                call.Applicant(applicant),
                found.Ground with { Providers = LetterGround.HashOf(providers) }
            )
            {
                Copies = found.Copies,
            },
            null
        );
    }

    /// <inheritdoc/>
    public Task<(string Subject, string Body)> WriteAsync(
        string? matter,
        LetterOccasion occasion,
        Letter? replaced,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            writer.Provider(
                occasion.Kind,
                occasion.Applicant!,
                AdoptedProviders.Of(call, occasion.Code) ?? [],
                replaced?.SentAt
            )
        );

    /// <inheritdoc/>
    public IReadOnlyList<string> KeptLines(LetterOccasion occasion) =>
        writer.ProviderLines(occasion.Kind, occasion.Applicant!, AdoptedProviders.Of(call, occasion.Code) ?? []);

    private static (LetterOccasion?, Refusal?) Refused(string title, string detail) =>
        (null, Refusal.Impossible(title, detail));
}
