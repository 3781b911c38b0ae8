using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions</c>: takes an application from those who cannot mail it (<c>files</c>, <c>email</c>,
/// <c>name</c>, <c>prefecture</c>). Needs no key; limited by <see cref="UploadOptions"/>.
/// </summary>
public sealed class SubmitFiles(TakenUpload upload)
{
    /// <summary>
    /// As <see cref="ReceiveMail"/>: 202 once nothing can be lost any more; 200 for the same upload again; 429 with
    /// <c>Retry-After</c>.
    /// </summary>
    [Function(nameof(SubmitFiles))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/submissions")] HttpRequest request,
        CancellationToken cancellationToken
    ) => upload.AnswerAsync(request, cancellationToken);
}
