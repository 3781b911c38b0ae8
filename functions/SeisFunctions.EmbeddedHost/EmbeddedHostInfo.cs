using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SeisFunctions.EmbeddedHost.Http;

namespace SeisFunctions.EmbeddedHost;

/// <summary>
/// Where a running host is reached and with which keys. A service of the host; <see cref="BaseAddress"/> is known once
/// it has started.
/// </summary>
public sealed class EmbeddedHostInfo
{
    private readonly IServer _server;

    internal EmbeddedHostInfo(IServer server, HostKeys keys, string? storageFolder)
    {
        (_server, StorageFolder) = (server, storageFolder);
        (FunctionKey, MasterKey) = (keys.FunctionKey, keys.MasterKey);
    }

    /// <summary>Address to send requests to from this machine, without the route prefix.</summary>
    public Uri BaseAddress
    {
        get
        {
            var address = _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? throw new InvalidOperationException("The host has not started.");
            return new(
                address
                    .Replace("[::]", "localhost", StringComparison.Ordinal)
                    .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            );
        }
    }

    /// <summary>Where the host's own storage emulator keeps its data; null where the host has none.</summary>
    public string? StorageFolder { get; }

    /// <summary>Opens functions of level Function.</summary>
    public string FunctionKey { get; }

    /// <summary>Opens everything, also <c>/admin</c>.</summary>
    public string MasterKey { get; }
}
