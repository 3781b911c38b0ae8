using Microsoft.AspNetCore.Antiforgery;
using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// Proves that a form was made by the desk for this browser and this person, under whatever name the browser knows the
/// desk.
/// </summary>
public sealed class FormToken(IAntiforgery antiforgery)
{
    /// <summary>Name of the field in forms.</summary>
    public const string Field = "token";

    /// <summary>Name of the cookie.</summary>
    internal const string Cookie = "seis-form";

    /// <summary>
    /// What is said of a form that proves nothing. What was filled in is shown again and can be sent from there.
    /// </summary>
    internal static Refusal Unproved { get; } =
        new(
            "form.unproved",
            "この画面から送られた操作か確認できませんでした。",
            "まだ何も行っていません。内容を確認して、もう一度「確認へ進む」を押してください。"
        );

    /// <summary>The value for a form.</summary>
    public string For(HttpRequest request) => antiforgery.GetAndStoreTokens(request.HttpContext).RequestToken!;

    /// <summary>Whether a posted form, which has been read, is one of ours.</summary>
    public async Task<bool> AcceptsAsync(HttpRequest request) =>
        !CrossSite.Is(request) && await antiforgery.IsRequestValidAsync(request.HttpContext);
}
