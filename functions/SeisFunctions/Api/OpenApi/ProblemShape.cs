namespace SeisFunctions.Api.OpenApi;

/// <summary>What a refused request is answered with (RFC 9457).</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable word for programs.</param>
/// <param name="Title">What is wrong, in Japanese.</param>
/// <param name="Detail">What to do, in Japanese.</param>
internal sealed record ProblemShape(int Status, string Code, string Title, string Detail);
