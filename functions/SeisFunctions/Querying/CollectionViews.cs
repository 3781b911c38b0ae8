using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>Reads what is collected after the closing.</summary>
public sealed class CollectionViews(
    CollectionRegister collections,
    AuditLog audit,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>
    /// Most that a page of the desk shows: the 1,741 towns of the country with both reports of 47 prefectures, and as
    /// much again.
    /// </summary>
    public const int MostShown = 4_000;

    /// <summary>What is collected from an applicant, or null if there is none of that code.</summary>
    public async Task<ApplicantCollectionsView?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (call.Applicant(code) is not { } applicant)
            return null;
        var entries = await collections.OfAsync(code, cancellationToken);
        var now = clock.GetUtcNow();
        return new(
            new(applicant.Code, applicant.Name),
            [.. entries.Select(entry => CollectionView.Of(entry, call, now))],
            (await VersionAsync(code, entries, cancellationToken)).ToString()
        );
    }

    /// <summary>The version of what is collected from an applicant, or null if there is none of that code.</summary>
    public async Task<SeenVersion?> VersionAsync(string code, CancellationToken cancellationToken) =>
        call.Applicant(code) is null
            ? null
            : await VersionAsync(code, await collections.OfAsync(code, cancellationToken), cancellationToken);

    /// <summary>One page of what there is, in the order of applicants and collections.</summary>
    /// <param name="applicant">Code of the applicant, or null for all.</param>
    /// <param name="takes">What to leave out: a page may hold fewer than asked for.</param>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <param name="size">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<TablePage<CollectionView>> PageAsync(
        string? applicant,
        Func<CollectionView, bool> takes,
        string? after,
        int size,
        CancellationToken cancellationToken
    )
    {
        var (entries, next) = await collections.PageAsync(applicant, after, size, cancellationToken);
        var now = clock.GetUtcNow();
        return new([.. entries.Select(entry => CollectionView.Of(entry, call, now)).Where(takes)], next);
    }

    /// <summary>Everything, one after another.</summary>
    public IAsyncEnumerable<CollectionView> AllAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return collections.AllAsync(cancellationToken).Select(entry => CollectionView.Of(entry, call, now));
    }

    private async Task<SeenVersion> VersionAsync(
        string code,
        IReadOnlyList<CollectionEntry> entries,
        CancellationToken cancellationToken
    ) =>
        SeenVersion
            .Of(await audit.NumberAsync(AuditEntry.OfCollections(code), cancellationToken), entries)
            .Showing(entries);
}
