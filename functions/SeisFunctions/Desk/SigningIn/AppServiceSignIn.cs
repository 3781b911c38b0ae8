using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>Recognises whom App Service Authentication in front of the app has signed in.</summary>
internal sealed class AppServiceSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> scheme,
    ILoggerFactory log,
    UrlEncoder encoder,
    IOptions<DeskOptions> desk,
    IConfiguration configuration
) : AuthenticationHandler<AuthenticationSchemeOptions>(scheme, log, encoder)
{
    // App Service sets it where its authentication stands in front of the app, and only then takes the principal's
    // header away from outsiders.
    private const string InFront = "WEBSITE_AUTH_ENABLED";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            IsInFront(configuration)
            && Request.Headers[ClientPrincipal.Header] is [{ Length: > 0 } header]
            && ClientPrincipal.Read(header, desk.Value) is { } person
                ? AuthenticateResult.Success(new(person, Scheme.Name))
                : AuthenticateResult.NoResult()
        );

    /// <summary>
    /// Where somebody whom it has not signed in can do so, or null: whoever is signed in and not listed gains nothing
    /// by it.
    /// </summary>
    public static string? PageFor(HttpRequest request, IConfiguration configuration) =>
        IsInFront(configuration) && !request.Headers.ContainsKey(ClientPrincipal.Header)
            ? $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(request.Path + request.QueryString)}"
            : null;

    private static bool IsInFront(IConfiguration configuration) => configuration.GetValue(InFront, false);
}
