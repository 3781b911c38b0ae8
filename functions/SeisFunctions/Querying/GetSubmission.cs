using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Recording;

namespace SeisFunctions.Querying;

/// <summary><c>GET /api/submissions…</c>: the register of submissions, and what was kept of them.</summary>
public sealed class GetSubmission(
    SubmissionRegister submissions, ResultStore results, RawMailStore mail, AttachmentStore attachments, CallDefinition call)
{
    /// <summary>One submission in full.</summary>
    [Function(nameof(GetSubmission))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "submissions/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        await submissions.FindAsync(id, cancellationToken) is { } submission
            ? Results.Json(SubmissionView.Of(submission, await results.ReadingAsync(id, cancellationToken), call))
            : Problems.NotFound("提出");

    /// <summary>One page of submissions; filter <c>state</c>.</summary>
    [Function("ListSubmissions")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "submissions")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!PageQuery.TryEnum<SubmissionState>(request, "state", out var state))
            return Problems.BadParameter("state", PageQuery.Words<SubmissionState>());
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, SubmissionId.IsValid, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        var (items, next) = await submissions.PageAsync(state, after, size, cancellationToken);
        var views = await Task.WhenAll(items.Select(async item => SubmissionView.Of(item, await results.ReadingAsync(item.Id, cancellationToken), call)));
        return Results.Json(new Page<SubmissionView>(views, next));
    }

    /// <summary>The bytes of one file, always as a download.</summary>
    [Function("GetAttachment")]
    public async Task<IResult> AttachmentAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "submissions/{id}/attachments/{index:int}")] HttpRequest request, string id, int index,
        CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission || submission.Attachments.FirstOrDefault(file => file.Index == index) is not { } file)
            return Problems.NotFound("添付ファイル");
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(await attachments.OpenAsync(id, index, cancellationToken), "application/octet-stream", Path.GetFileName(file.Name));
    }

    /// <summary>The raw message, always as a download.</summary>
    [Function("GetRawMail")]
    public async Task<IResult> MailAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "submissions/{id}/mail")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return Problems.NotFound("提出");
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(await mail.OpenAsync(submission.RawSha256, cancellationToken), "application/octet-stream", $"{submission.ReceiptNumber}.eml");
    }
}
