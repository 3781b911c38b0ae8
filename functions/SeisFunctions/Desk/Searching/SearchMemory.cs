using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Searching;

/// <summary>
/// What a person has searched for lately. It names persons, so it stands in no address: it is kept in the person's own
/// browser, encrypted, and an address names it by a random number. So the back button and a second tab find it again.
/// </summary>
public sealed class SearchMemory(IDataProtectionProvider protection)
{
    private const string Cookie = "seis-search";

    // As many as a person goes back to, and as fit into a cookie of 4,096 bytes at their longest.
    private const int Most = 5;

    private const int Digits = 12;

    private readonly CookiesOfPort _cookies = new();
    private readonly IDataProtector _protector = protection.CreateProtector(Cookie);

    /// <summary>Keeps a question.</summary>
    /// <returns>The number by which it is found again.</returns>
    public string Keep(HttpRequest request, string question)
    {
        var kept = KeptIn(request);
        if (kept.FirstOrDefault(one => one.Question == question) is { } known)
            return known.Id;
        var id = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
        var all = kept.Prepend(new(id, question)).Take(Most);
        _cookies.AppendResponseCookie(
            request.HttpContext,
            Cookie,
            _protector.Protect(JsonSerializer.Serialize(all, RegisterJson.Options)),
            Options(request)
        );
        return id;
    }

    /// <summary>The question of this number, or null where this browser does not know it.</summary>
    public string? Find(HttpRequest request, string id) =>
        KeptIn(request).FirstOrDefault(one => one.Id == id)?.Question;

    /// <summary>Forgets all of them: who signs out leaves the browser to somebody else.</summary>
    public void Forget(HttpRequest request) =>
        _cookies.DeleteCookie(request.HttpContext, Cookie, Options(request));

    private static CookieOptions Options(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/search",
        };

    private IReadOnlyList<Kept> KeptIn(HttpRequest request)
    {
        try
        {
            return _cookies.GetRequestCookie(request.HttpContext, Cookie) is { } text
                ? JsonSerializer.Deserialize<Kept[]>(_protector.Unprotect(text), RegisterJson.Options) ?? []
                : [];
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return []; // written by somebody else, or under keys that are gone
        }
    }

    private sealed record Kept(string Id, string Question);
}
