using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /letters</c>: letters by what has become of them, those that failed first.</summary>
public sealed class ShowLetters(DeskDoor door, LetterRegister letters, CallDefinition call)
{
    private const int PageSize = 50;

    /// <summary>Filter <c>state</c>, failed if absent; <c>continuation</c>. 400 for what is not offered.</summary>
    [Function(nameof(ShowLetters))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryEnum<LetterState>(request, "state", out var asked)
                || !PageQuery.TryContinuation(request, LetterRegister.IsPosition, out var after)
            )
                return DeskDoor.NotOffered("/letters");
            var state = asked ?? LetterState.Failed;
            var (found, next) = await letters.PageAsync(state, after, PageSize, cancellationToken);
            if (asked is null && found.Count == 0)
            {
                // Nothing asks for a person: what went out is what people look for.
                state = LetterState.Sent;
                (found, next) = await letters.PageAsync(state, after, PageSize, cancellationToken);
            }

            var frame = await door.FrameAsync(user, "通知", "/letters", cancellationToken);
            return DeskDoor.Page<LettersPage>(
                new ListModel<LetterLine>(
                    frame,
                    [
                        .. Enum.GetValues<LetterState>()
                            .OrderByDescending(one => one)
                            .Select(one => new Desk.Parts.Choice(
                                Links.Letters(one),
                                Labels.Of(one).Text,
                                one == state
                            )),
                    ],
                    [.. found.Select(letter => new RecordLines(call).Of(letter, frame.CanAct))],
                    next is null ? null : Links.Letters(state, next)
                )
            );
        });
}
