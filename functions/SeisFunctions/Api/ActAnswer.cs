using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// The one way of an act over HTTP: read who acts and why, compare what that person has seen with what there is, act,
/// answer.
/// </summary>
public sealed class ActAnswer(Versions versions)
{
    /// <summary>
    /// Acts, and answers with the thing as it then is, or says why not: 400, 404, 409; 412 where <c>If-Match</c> names
    /// another version than there is.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="subject">What is acted on, as records of acts name it.</param>
    /// <param name="actAsync">Acts, and says why not.</param>
    /// <param name="answerAsync">Answers once it is done.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public Task<IResult> OfAsync(
        HttpRequest request,
        string subject,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        Func<Task<IResult>> answerAsync,
        CancellationToken cancellationToken
    ) => OfAsync(request, _ => Task.FromResult(subject), actAsync, answerAsync, cancellationToken);

    /// <summary>The same where the body says what is acted on.</summary>
    public async Task<IResult> OfAsync(
        HttpRequest request,
        Func<ActRequest, Task<string>> subjectOfAsync,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        Func<Task<IResult>> answerAsync,
        CancellationToken cancellationToken
    )
    {
        var (body, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        if (refusal is null)
        {
            var now = await versions.OfAsync(await subjectOfAsync(body), cancellationToken);
            refusal = RefusalOf(request, body, now);
            act = act with
            {
                Version = now?.Version.ToString(),
                After = request.Headers.IfMatch.Count > 0 ? now?.Version.Acts : null,
            };
        }

        refusal ??= await actAsync(body, act);
        return refusal is null ? await answerAsync() : Problems.Of(refusal);
    }

    // What is gone, nobody has seen as it is now.
    private static Refusal? RefusalOf(HttpRequest request, ActRequest body, Seen? now)
    {
        var seen = request
            .Headers.IfMatch.SelectMany(header =>
                header?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []
            )
            .ToList();
        if (
            seen.Count > 0
            && (
                now is null
                || !seen.Any(tag => tag == "*" || SeenVersion.Parse(VersionIn(tag))?.Covers(now.Version) == true)
            )
        )
            return Refusal.Stale();
        // What clients sent before there were versions.
        return body.Revision is { } revision && now?.Revision is { } current && revision != current
            ? Refusal.Impossible(
                "申請の内容が変わりました。",
                "新しい提出が届いています。内容を確認してから、もう一度操作してください。"
            )
            : null;
    }

    // A proxy that compresses answers makes a tag a weak one.
    private static string VersionIn(string tag) =>
        (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"');
}
