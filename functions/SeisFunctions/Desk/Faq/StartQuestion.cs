namespace SeisFunctions.Desk.Faq;

/// <summary>
/// <c>GET /questions/acts/write</c>: leads to the form for a new entry, which has its id from the beginning, so that the
/// same form sent twice is one entry.
/// </summary>
public sealed class StartQuestion(DeskDoor door)
{
    /// <summary>303 to the form; <c>from</c> names the correspondence that it is made from.</summary>
    [Function(nameof(StartQuestion))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "questions/acts/write")] HttpRequest request
    ) =>
        door.ActAsync(request, _ =>
            Task.FromResult(
                DeskDoor.SeeOther(
                    request,
                    FaqForms.PathOf(Guid.NewGuid().ToString("N"), ActOnQuestion.SourceIn(request))
                )
            )
        );
}
