namespace SeisFunctions.Calls.Geography;

/// <summary>A name that a municipality no longer bears.</summary>
/// <param name="Name">The former name.</param>
/// <param name="Successor">What it is now.</param>
/// <param name="Since">First day of the present name.</param>
internal sealed record FormerName(string Name, Municipality Successor, DateOnly Since);
