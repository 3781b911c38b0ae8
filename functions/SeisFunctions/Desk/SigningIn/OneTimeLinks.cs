using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Signing in at the embedded host: whoever reads the console gets a link that works once, and it opens a session. Keys live in this process alone, so a
/// new start ends all sessions.
/// </summary>
public sealed class OneTimeLinks(IOptions<DeskOptions> options)
{
    // Only hashes are kept: a dump of the process's memory must not open the desk.
    private readonly ConcurrentDictionary<string, bool> _unused = new();
    private readonly ConcurrentDictionary<string, bool> _ended = new();
    private readonly ITimeLimitedDataProtector _sessions = new EphemeralDataProtectionProvider().CreateProtector("desk").ToTimeLimitedDataProtector();

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
    /// <returns>The value of the session's cookie, or null if the link never was or has been used.</returns>
    public string? Use(string token)
    {
        if (!_unused.TryRemove(HashOf(token), out _))
            return null;
        Used?.Invoke();
        return _sessions.Protect(nameof(DeskRole.Officer), options.Value.Session);
    }

    /// <summary>Whether a cookie's value opens the desk.</summary>
    public bool IsSession(string cookie)
    {
        try
        {
            return _sessions.Unprotect(cookie) == nameof(DeskRole.Officer) && !_ended.ContainsKey(HashOf(cookie));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Ends a session: its cookie opens the desk no more, whoever kept a copy of it. What is no session is not kept.</summary>
    public void End(string cookie)
    {
        if (IsSession(cookie))
            _ended[HashOf(cookie)] = true;
    }

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
