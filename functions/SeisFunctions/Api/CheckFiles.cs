using SeisFunctions.Calls;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/check</c>: reads and checks <c>files</c> as one application and keeps nothing. Needs no key; limited by <see cref="UploadOptions"/>.</summary>
public sealed class CheckFiles(UploadReader reader, LooseFiles files, SelfCheck check, RequestGate gate, CallDefinition call)
{
    /// <summary>200 with a <see cref="CheckReport"/>; 429 with <c>Retry-After</c>.</summary>
    [Function(nameof(CheckFiles))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/check")] HttpRequest request, CancellationToken cancellationToken) =>
        gate.LetCheckAsync(request, () => CheckAsync(request, cancellationToken));

    private async Task<IResult> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (upload, refusal) = await reader.ReadAsync(request, cancellationToken);
        if (upload is null)
            return refusal!;
        await using (upload)
        {
            if (upload.Files.Count == 0)
                return Problems.BadField("files", "様式のファイルを1つ以上選択してください。");
            using var spool = new FileSpool();
            var opened = files.Open(upload.Files.Select(file => (file.Name, file.Content.Content)), spool, cancellationToken);
            return Results.Json(CheckReport.Of(check.Check(opened, cancellationToken), call));
        }
    }
}
