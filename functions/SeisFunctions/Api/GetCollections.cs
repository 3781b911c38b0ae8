using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/collections/{code}</c>: what is collected from one applicant.</summary>
public sealed class GetCollections(CollectionViews collections)
{
    /// <summary>200 with <see cref="ApplicantCollectionsView"/>, or 404.</summary>
    [Function(nameof(GetCollections))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/collections/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        await collections.FindAsync(code, cancellationToken) is { } view
            ? JsonAnswer.Of(request, view, view.Version)
            : Problems.NotFound("申請者");
}
