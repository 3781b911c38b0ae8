using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>Wires the ways to sign in. Both are there, and the settings say which one is asked.</summary>
internal static class SignInRegistration
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<OneTimeLinks>().AddSingleton<LinkSessions>().AddSingleton<DeskSignIn>();
        services
            .AddAuthentication()
            .AddCookie(nameof(SignInKind.Link))
            .AddScheme<AuthenticationSchemeOptions, AppServiceSignIn>(nameof(SignInKind.AppService), null);
        services
            .AddOptions<CookieAuthenticationOptions>(nameof(SignInKind.Link))
            .Configure<LinkSessions, IOptions<DeskOptions>>(
                (cookie, sessions, desk) =>
                {
                    cookie.Cookie.Name = "seis-desk";
                    cookie.Cookie.SameSite = SameSiteMode.Strict;
                    cookie.CookieManager = new CookiesOfPort();
                    cookie.SessionStore = sessions;
                    cookie.ExpireTimeSpan = desk.Value.Session;
                    cookie.SlidingExpiration = false;
                    // A session lasts a working day of the person, whatever day is rehearsed.
                    cookie.TimeProvider = TimeProvider.System;
                }
            );
        return services;
    }
}
