using System.Net;

namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>
/// The embedded host's own settings, section <c>EmbeddedHost</c> (<c>EmbeddedHost__ShutdownGrace</c> …).
/// </summary>
internal sealed record HostSettings
{
    /// <summary>
    /// IP address to listen on; null for loopback only. <c>0.0.0.0</c> opens the host, with its anonymous functions, to
    /// the network.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>Largest request body in bytes. 110 MiB: a message of 100 MB, and what multipart adds.</summary>
    public long MaxRequestBodyBytes { get; init; } = 110L * 1024 * 1024;

    /// <summary>
    /// How long running invocations may go on after the host was told to stop, before their tokens fire.
    /// </summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a taken queue message stays hidden if this host dies. Renewed every third of it while the function
    /// runs.
    /// </summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads and checks the section.</summary>
    public static HostSettings Read(IConfiguration settings)
    {
        var read = Section.Read<HostSettings>(settings.GetSection("EmbeddedHost"), "Setting");
        return read switch
        {
            { Address: { } address } when !IPAddress.TryParse(address, out _) => throw new HostStartException(
                $"Setting EmbeddedHost__Address: '{address}' is not an IP address."
            ),
            { MaxRequestBodyBytes: <= 0 } => throw new HostStartException(
                "Setting EmbeddedHost__MaxRequestBodyBytes must be positive."
            ),
            { ShutdownGrace: var grace } when grace < TimeSpan.Zero => throw new HostStartException(
                "Setting EmbeddedHost__ShutdownGrace must not be negative."
            ),
            { MessageLease: var lease } when lease < TimeSpan.FromSeconds(1) || lease > TimeSpan.FromDays(7) =>
                throw new HostStartException("Setting EmbeddedHost__MessageLease must be 1 second to 7 days."),
            _ => read,
        };
    }
}
