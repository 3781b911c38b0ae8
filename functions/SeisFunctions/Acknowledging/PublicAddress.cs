namespace SeisFunctions.Acknowledging;

/// <summary>
/// Where the pages for applicants are, as whoever gets a letter reaches them. Never taken from a request, which may
/// name any host.
/// </summary>
/// <param name="find">Tells it once the host has started; null if nothing is known.</param>
public sealed class PublicAddress(Func<Uri?> find)
{
    /// <summary>The address, or null.</summary>
    public Uri? Value => find();
}
