using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>
/// Publishes the candidates: an act on the call. Its documents are kept as they then are, and can be asked for ever
/// after; whoever is published and changes later is told.
/// </summary>
public sealed class Publications(
    CandidateReader candidates,
    PublicationStore kept,
    AuditLog audit,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>All publications, the newest first.</summary>
    public async Task<IReadOnlyList<Published>> AllAsync(CancellationToken cancellationToken)
    {
        var done = await audit.OfAsync(AuditEntry.OfCall, cancellationToken);
        var all = new List<Published>();
        foreach (var act in done.Reverse().Where(act => act.Act == ActKind.Publish))
            if (
                act.Arguments.Publication is { } hash
                && await kept.FindAsync(hash, cancellationToken) is { } publication
            )
                all.Add(new(hash, act.By, act.At, act.Note, publication));
        return all;
    }

    /// <summary>What was confirmed when something was published: a confirmation holds as long as the text.</summary>
    internal async Task<IReadOnlyCollection<string>> ConfirmedAsync(CancellationToken cancellationToken) =>
        [
            .. (await AllAsync(cancellationToken))
                .SelectMany(one => one.Publication.Confirmed)
                .Select(text => MarkedText.ConfirmationOf(text.Applicant, text.Key)),
        ];

    /// <summary>A document of a publication, byte for byte as it was published; null if there is none.</summary>
    /// <param name="publication">Hash of the publication, or null for the newest one.</param>
    /// <param name="name">Name of the document.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(PublishedFile File, byte[] Content)?> FileAsync(
        string? publication,
        string name,
        CancellationToken cancellationToken
    )
    {
        var all = await AllAsync(cancellationToken);
        var one = all.FirstOrDefault(one => publication is null || one.Hash == publication);
        return
            one?.Publication.Files.FirstOrDefault(file => file.Name == name) is { } file
            && await kept.OpenAsync(file.Sha256, cancellationToken) is { } content
            ? (file, content)
            : null;
    }

    /// <summary>A document as it would be published now; null if there is none of that name.</summary>
    public async Task<byte[]?> DraftFileAsync(string name, CancellationToken cancellationToken) =>
        call.Published is { } published
            ? new CandidateDocuments(
                (await candidates.ReadAsync(cancellationToken)).Candidates,
                published,
                call
            ).Write(name, clock.GetUtcNow())
            : null;

    /// <summary>What the documents would leave out for want of room.</summary>
    public IReadOnlyList<CandidateCut> CutsOf(PublicationDraft draft) =>
        call.Published is { } published ? new CandidateDocuments(draft.Candidates, published, call).Cuts : [];

    /// <summary>Publishes what is selected now. The same once more changes nothing.</summary>
    /// <param name="version">Version of the draft that the person has seen, or null for what there is.</param>
    /// <param name="confirmed">The marked texts that the person has confirmed.</param>
    /// <param name="act">Who, and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> PublishAsync(
        string? version,
        IReadOnlyCollection<string> confirmed,
        Act act,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfCall,
            act,
            async cancellation =>
            {
                var draft = await candidates.ReadAsync(cancellation);
                if (RefusalOf(draft, version, confirmed) is { } refusal)
                    return refusal;
                var content = draft.Candidates.Select(Of).ToList();
                if (
                    await AllAsync(cancellation) is [{ Publication: var newest }, ..]
                    && newest.Title == draft.Title
                    && newest.Candidates.SequenceEqual(content)
                )
                    return Intent.Nothing;
                var publication = new Publication(
                    call.Id,
                    await KeepAsync(draft, cancellation),
                    content,
                    draft.NotIncluded,
                    [
                        .. draft.Marked.Select(marked => new ConfirmedText(
                            marked.Applicant.Code,
                            marked.Text.ConfirmationKey,
                            marked.Text.Where
                        )),
                    ]
                )
                {
                    Title = draft.Title,
                };
                // The documents first: the record names them.
                return new Deed(
                    ActKind.Publish,
                    new() { Publication = await kept.KeepAsync(publication, cancellation) },
                    DetailsOf(publication)
                );
            },
            cancellationToken
        );

    private async Task<IReadOnlyList<PublishedFile>> KeepAsync(
        PublicationDraft draft,
        CancellationToken cancellationToken
    )
    {
        var documents = new CandidateDocuments(draft.Candidates, call.Published!, call);
        var (at, files) = (clock.GetUtcNow(), new List<PublishedFile>());
        foreach (var name in CandidateDocuments.Titles.Keys)
        {
            var content = documents.Write(name, at)!;
            files.Add(new(name, await kept.KeepAsync(content, cancellationToken), content.Length));
        }

        return files;
    }

    private Refusal? RefusalOf(PublicationDraft draft, string? version, IReadOnlyCollection<string> confirmed)
    {
        if (call.Published is null)
            return Refusal.Impossible(
                "この公募では、公表する項目が定められていません。",
                "公募の定義（call.json）の published で定めてください。"
            );
        if (version is not null && version != draft.Version)
            return Refusal.Stale();
        if (draft.Candidates.Count == 0)
            return Refusal.Impossible("公表する候補がありません。", "申請を候補に選定してから公表してください。");
        return MarkedText.RefusalOf(draft.Marked, confirmed, "文言を改めるか、「確認した」にチェックしてください。");
    }

    private static PublishedCandidate Of(Candidate candidate) =>
        new(candidate.Applicant.Code, candidate.Applicant.Name, candidate.Revision, candidate.Content);

    private static string DetailsOf(Publication publication) =>
        $"候補{publication.Candidates.Count}件。"
        + string.Concat(
            publication.Files.Select(file => $"{CandidateDocuments.Titles[file.Name]} SHA-256：{file.Sha256}。")
        )
        + (publication.Confirmed.Count > 0 ? $"記載を確認した文章{publication.Confirmed.Count}件。" : "");
}

/// <summary>A publication: who, when, what.</summary>
/// <param name="Hash">SHA-256 of <paramref name="Publication"/>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Publication">What.</param>
public sealed record Published(string Hash, string By, DateTimeOffset At, string? Note, Publication Publication);
