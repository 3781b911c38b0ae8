namespace SeisFunctions.Api.OpenApi;

/// <summary>
/// <c>GET /api/openapi.json</c>: what the API offers. It tells nothing about the call or its applicants.
/// </summary>
public sealed class GetOpenApi
{
    private static readonly Lazy<string> Document = new(() =>
        OpenApiDocument.Of(typeof(GetOpenApi).Assembly).ToJsonString(Storing.RegisterJson.Options)
    );

    /// <summary>Answers 200 with an OpenAPI 3.1 document.</summary>
    [Function(nameof(GetOpenApi))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/openapi.json")] HttpRequest request
    ) => Results.Text(Document.Value, "application/json; charset=utf-8");
}
