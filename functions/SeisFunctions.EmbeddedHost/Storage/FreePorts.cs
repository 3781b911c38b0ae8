using System.Net;
using System.Net.Sockets;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>Ports of the loopback address for processes that are about to listen.</summary>
internal static class FreePorts
{
    // Operating systems give outgoing connections ports from 32,768 (Linux) or 49,152 (others): one of those could be
    // taken by anybody's request before the process begins to listen.
    private const int First = 20_000;
    private const int Last = 31_999;

    // Of the ports between those at most a few hundred are ever in use.
    private const int MostTries = 100;

    /// <summary>A port that was free a moment ago; another program may be faster.</summary>
    /// <exception cref="SocketException">None can be had.</exception>
    public static int One() => Take(1)[0];

    /// <summary>Different ones.</summary>
    /// <inheritdoc cref="One"/>
    public static IReadOnlyList<int> Take(int count)
    {
        var listeners = new List<TcpListener>();
        try
        {
            while (listeners.Count < count)
                listeners.Add(Listening());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private static TcpListener Listening()
    {
        for (var tries = 1; ; tries++)
        {
            var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(First, Last + 1));
            try
            {
                listener.Start();
                return listener;
            }
            catch (SocketException e)
                when (tries < MostTries
                    && e.SocketErrorCode is (SocketError.AddressAlreadyInUse or SocketError.AccessDenied) // kept by Windows
                )
            {
                listener.Dispose();
            }
        }
    }
}
