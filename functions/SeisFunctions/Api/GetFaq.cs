using SeisFunctions.Calls;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/faq</c>: the questions and answers that an officer has released. No key is needed.</summary>
public sealed class GetFaq(FaqRegister faq, CallDefinition call)
{
    /// <summary>200 with a <see cref="FaqView"/>.</summary>
    [Function(nameof(GetFaq))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/faq")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        return Results.Json(FaqView.Of(call, await faq.PublicAsync(cancellationToken)));
    }
}
