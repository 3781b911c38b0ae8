using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Signing in at the embedded host: whoever reads the console gets a link that works once, or each officer one.
/// </summary>
public sealed class OneTimeLinks
{
    // Only hashes are kept: a dump of the process's memory must not open the desk.
    private readonly ConcurrentDictionary<string, string?> _unused = new();

    /// <summary>Told whose link has been used, so that the next one can be printed.</summary>
    public event Action<string?>? Used;

    /// <summary>Path of a new link.</summary>
    /// <param name="name">Name of the officer whose link it is, or null for whoever reads it.</param>
    public string NewPath(string? name = null)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _unused[HashOf(token)] = name;
        return $"/sign-in?token={token}";
    }

    /// <summary>Uses a link up.</summary>
    /// <param name="token">What stands in it.</param>
    /// <param name="name">Name of the officer whose link it is, or null for whoever reads it.</param>
    /// <returns>Whether it was there to be used.</returns>
    public bool Use(string token, out string? name)
    {
        if (!_unused.TryRemove(HashOf(token), out name))
            return false;
        Used?.Invoke(name);
        return true;
    }

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
