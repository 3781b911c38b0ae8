namespace SeisFunctions.Api.OpenApi;

/// <summary>What the code of a function does not tell by its signature.</summary>
/// <param name="Summary">What it does, in Japanese.</param>
/// <param name="Response">Type of the JSON that it answers with, or null.</param>
/// <param name="Request">Type of the JSON that it takes, or null.</param>
/// <param name="Media">Media type of an answer that is no JSON, or null.</param>
/// <param name="Accepts">Media type of a body that is no JSON, or null.</param>
/// <param name="Query">Its query parameters.</param>
internal sealed record ApiShape(
    string Summary,
    Type? Response = null,
    Type? Request = null,
    string? Media = null,
    string? Accepts = null,
    params ApiParameter[] Query
);

/// <summary>A query parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; an enum gives its words.</param>
/// <param name="Description">What it does, in Japanese.</param>
internal sealed record ApiParameter(string Name, Type Type, string Description);
