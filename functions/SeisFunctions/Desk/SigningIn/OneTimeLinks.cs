using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>Signing in at the embedded host: whoever reads the console gets a link that works once.</summary>
public sealed class OneTimeLinks
{
    // Only hashes are kept: a dump of the process's memory must not open the desk.
    private readonly ConcurrentDictionary<string, bool> _unused = new();

    /// <summary>Told when a link has been used, so that the next one can be printed.</summary>
    public event Action? Used;

    /// <summary>Path of a new link.</summary>
    public string NewPath()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _unused[HashOf(token)] = true;
        return $"/sign-in?token={token}";
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>Whether it was there to be used.</returns>
    public bool Use(string token)
    {
        if (!_unused.TryRemove(HashOf(token), out _))
            return false;
        Used?.Invoke();
        return true;
    }

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
