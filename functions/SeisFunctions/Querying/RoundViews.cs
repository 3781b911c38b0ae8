using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>Rounds of letters as people see them.</summary>
public sealed class RoundViews(
    RoundRegister rounds,
    LetterRegister letters,
    LettersToMany many,
    AuditLog audit,
    CallDefinition call
)
{
    /// <summary>All rounds, the newest first, without those for whom a letter is missing.</summary>
    public async Task<IReadOnlyList<RoundView>> AllAsync(CancellationToken cancellationToken)
    {
        var all = await rounds.AllAsync(cancellationToken);
        return await Task.WhenAll(
            all.Where(round => many.Find(round.Kind) is not null)
                .Select(async round => Of(round, await letters.OfRoundAsync(round.Id, cancellationToken)))
        );
    }

    /// <summary>A round, or null.</summary>
    public async Task<RoundView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(id, cancellationToken) is not { } round || many.Find(round.Kind) is null)
            return null;
        var written = await letters.OfRoundAsync(id, cancellationToken);
        var acts = await audit.NumberAsync(AuditEntry.OfRound(id), cancellationToken);
        var view = Of(round, written);
        return view with { Version = SeenVersion.Of(acts, "").Showing(view).ToString() };
    }

    /// <summary>The same with those for whom a letter is missing.</summary>
    public async Task<RoundView?> FindWholeAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } view
            ? view with
            {
                Missing = await MissingAsync(view, cancellationToken),
            }
            : null;

    private RoundView Of(Round round, IReadOnlyList<Letter> written)
    {
        var kind = many.Of(round);
        var drafts = written.Where(letter => letter.State == LetterState.Draft).ToList();
        return new(
            round.Id,
            round.Kind,
            round.Matter,
            kind.TitleOf(round.Matter) ?? round.Kind,
            round.PreparedBy,
            round.PreparedAt,
            round.ReleaseAt,
            many.NeedsSecondOfficer(kind),
            round.IsBeingWritten,
            drafts.Count(letter => letter.Approval is null),
            drafts.Count(letter => letter.Approval is not null),
            new SortedDictionary<LetterState, int>(written.CountBy(letter => letter.State).ToDictionary())
        )
        {
            Faulty = drafts.Count(letter => letter is { Approval: null, IsTask: true }),
            PassedAt = round.PassedAt,
        };
    }

    // Whoever has a letter of an earlier round that says what is so needs none.
    private async Task<IReadOnlyList<MissingLetter>> MissingAsync(RoundView round, CancellationToken cancellationToken)
    {
        var kind = many.Find(round.Kind)!;
        var has = (await letters.OfRoundAsync(round.Id, cancellationToken))
            .Where(letter => letter.State != LetterState.Discarded)
            .Select(letter => letter.Applicant)
            .ToHashSet();
        var missing = new List<MissingLetter>();
        foreach (var code in (await kind.ApplicantsAsync(round.Matter, cancellationToken)).Where(one => !has.Contains(one)))
        {
            var earlier = LettersToMany.About(kind, round.Matter, await letters.OfAsync(code, cancellationToken));
            var (occasion, refusal) = await kind.LookAsync(round.Matter, code, cancellationToken);
            if (
                occasion is not null
                && earlier is [.., var last]
                && (!kind.IsCorrected || last.Ground?.ChangedBy(occasion.Ground) is null)
            )
                continue;
            missing.Add(
                new(
                    code,
                    call.Applicant(code)?.Name ?? code,
                    refusal?.Title ?? "下書きを作成していません。もう一度準備すると作成します。"
                )
            );
        }

        return missing;
    }
}
