using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Sessions that links have opened. They live in this process alone, so a new start ends all of them; one that is
/// signed out of is gone, whoever kept a copy of its cookie.
/// </summary>
internal sealed class LinkSessions : ITicketStore
{
    private readonly ConcurrentDictionary<string, AuthenticationTicket> _open = new();

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _open[key] = ticket;
        return Task.FromResult(key);
    }

    /// <inheritdoc/>
    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        _open[key] = ticket;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AuthenticationTicket?> RetrieveAsync(string key) => Task.FromResult(_open.GetValueOrDefault(key));

    /// <inheritdoc/>
    public Task RemoveAsync(string key)
    {
        _open.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
