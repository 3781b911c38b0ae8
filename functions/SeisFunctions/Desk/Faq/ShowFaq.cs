using SeisFunctions.Desk.Applying;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Faq;

/// <summary><c>GET /faq</c>: the questions and answers that an officer has released, for all to read.</summary>
public sealed class ShowFaq(PublicPages pages, FaqRegister faq)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/faq";

    /// <summary>200 with the page.</summary>
    [Function(nameof(ShowFaq))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "faq")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        var entries = await faq.PublicAsync(cancellationToken);
        return DeskDoor.Page<FaqPage>(
            new FaqModel(
                await pages.FrameAsync("質問と回答", Path, cancellationToken),
                [
                    .. FaqEntry
                        .InOrder(entries, entry => entry.Released!)
                        .Select(topic => new FaqTopic(topic.Key, [.. topic.Select(LineOf)])),
                ]
            )
        );
    }

    private static FaqLine LineOf(FaqEntry entry) =>
        new(
            $"q-{entry.Id[..8]}",
            entry.Released!.Question,
            entry.Released.Answer,
            entry.ReleasedAt is { } at ? Words.Day(at) : "",
            entry.ChangedAt is { } changed ? Words.Day(changed) : null
        );
}
