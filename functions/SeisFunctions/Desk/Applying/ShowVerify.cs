using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary>
/// <c>GET /verify</c>: the page on which anybody checks a proof of receipt. One file that needs no server: it can be
/// saved, and computes everything where it is opened.
/// </summary>
public sealed class ShowVerify
{
    private static readonly string Html = Load();

    // Its script and its looks are in the file, so they are named by their hashes; nothing can be fetched or sent.
    private static readonly string Policy =
        $"default-src 'none'; script-src {HashOf("script")}; style-src {HashOf("style")}; "
        + "img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>200 with the page.</summary>
    [Function(nameof(ShowVerify))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "verify")] HttpRequest request
    )
    {
        SecurityHeaders.Apply(request);
        request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Text(Html, "text/html", Encoding.UTF8);
    }

    private static string HashOf(string element)
    {
        var start = Html.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        var content = Html[start..Html.IndexOf($"</{element}>", start, StringComparison.Ordinal)];
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
    }

    // Browsers hash what they have read, and read every line end as LF.
    private static string Load()
    {
        using var resource = typeof(ShowVerify).Assembly.GetManifestResourceStream("verify.html")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
