namespace SeisFunctions.Domain.Routes;

/// <summary>One thing that became of a route test on its way.</summary>
/// <param name="Change">What.</param>
/// <param name="Detail">How much, or by what, in Japanese; or null.</param>
public sealed record RouteNote(RouteChange Change, string? Detail = null);
