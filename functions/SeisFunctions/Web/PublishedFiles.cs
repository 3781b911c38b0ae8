using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Publishing;

namespace SeisFunctions.Web;

/// <summary>Answers requests for the documents of candidates, by key or at the desk: always a download.</summary>
public sealed class PublishedFiles(Publications publications, CallDefinition call, TimeProvider clock)
{
    /// <summary>A document as it was published, byte for byte as its hash says, or 404.</summary>
    /// <param name="request">The request.</param>
    /// <param name="publication">Hash of the publication, or null for the newest one.</param>
    /// <param name="name">Name of the document.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IResult> KeptAsync(
        HttpRequest request,
        string? publication,
        string name,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        return await publications.FileAsync(publication, name, cancellationToken) is var (_, content)
            ? Download.Of(request, content, $"{call.Id}-candidates-{name}")
            : Problems.NotFound("公表した文書");
    }

    /// <summary>A document as it would be published now, or 404.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Name of the document.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IResult> DraftAsync(HttpRequest request, string name, CancellationToken cancellationToken)
    {
        SecurityHeaders.Apply(request);
        var now = JapanTime.Of(clock.GetUtcNow()).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return await publications.DraftFileAsync(name, cancellationToken) is { } content
            ? Download.Of(request, content, $"{call.Id}-candidates-draft-{now}-{name}")
            : Problems.NotFound("公表する文書");
    }
}
