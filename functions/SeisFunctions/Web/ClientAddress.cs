using System.Net;
using System.Net.Sockets;

namespace SeisFunctions.Web;

/// <summary>
/// Tells clients apart by their network address, for rate limits alone: it is kept in memory for minutes and written
/// nowhere.
/// </summary>
internal static class ClientAddress
{
    /// <summary>The client of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="trustedProxies">How many proxies of our own stand in front; each appends the address that it sees
    /// to <c>X-Forwarded-For</c>.</param>
    public static string Of(HttpRequest request, int trustedProxies)
    {
        var seen = string.Join(',', request.Headers["X-Forwarded-For"].AsEnumerable())
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Counted from the right: what stands further left is the client's own word.
        var forwarded =
            trustedProxies > 0
            && seen.Length >= trustedProxies
            && IPEndPoint.TryParse(seen[^trustedProxies], out var endpoint)
                ? endpoint.Address
                : null;
        return Group(forwarded ?? request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None);
    }

    // One household or office has a whole IPv6 network of 64 bits.
    private static string Group(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
