using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary>
/// <c>GET, POST /briefing</c>: registering for the briefing by the browser. What is wrong is said on the page at once; the
/// answer to what is right is the same for an address that is new and for one that is known.
/// </summary>
public sealed class ShowBriefing(
    PublicPages pages,
    Registering registering,
    RequestGate gate,
    CallDefinition call,
    TimeProvider clock
)
{
    // Each field at its longest, nine bytes a character, with some room.
    private const int MostBytes = 16 * 1024;

    private const int MostFields = 10;

    private static readonly RegistrationForm Nothing = new(null, null, null, null, null, Consents: false);

    /// <summary>
    /// 200 with the page; 400 with what is wrong and what was entered; 409 where registrations are not taken; 429 with
    /// <c>Retry-After</c>; 403 for a form of another site; 404 in a call without a briefing.
    /// </summary>
    [Function(nameof(ShowBriefing))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "briefing")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        // Before anything else: the start of the request is the time of the registration.
        var receivedAt = clock.GetUtcNow();
        SecurityHeaders.Apply(request);
        if (call.Briefing is not { } briefing)
            return DeskDoor.Message(
                StatusCodes.Status404NotFound,
                "説明会の申込みのページはありません",
                "この公募では、参加申込が必要な説明会を行いません。"
            );
        if (!HttpMethods.IsPost(request.Method))
            return DeskDoor.Page<BriefingPage>(await ModelAsync(briefing, receivedAt, Nothing, cancellationToken));
        if (CrossSite.Is(request))
            return DeskDoor.Message(
                StatusCodes.Status403Forbidden,
                "受け付けられません",
                "この画面から送られたものか確認できませんでした。画面を開き直して、もう一度お申し込みください。"
            );
        var result = await gate.LetRegisterAsync(
            request,
            () => RegisterAsync(request, briefing, receivedAt, cancellationToken)
        );
        if (pages.RefusalOf(result) is not var (status, text))
            return result;
        var (fields, unreadable) = await PostedForm.ReadAsync(request, MostBytes, MostFields, cancellationToken);
        return unreadable
            ?? DeskDoor.Page<BriefingPage>(
                await ModelAsync(briefing, receivedAt, FormOf(fields), cancellationToken) with
                {
                    Refusal = text,
                },
                status
            );
    }

    private async Task<IResult> RegisterAsync(
        HttpRequest request,
        BriefingRules briefing,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    )
    {
        var (fields, unreadable) = await PostedForm.ReadAsync(request, MostBytes, MostFields, cancellationToken);
        if (unreadable is not null)
            return unreadable;
        var form = FormOf(fields);
        var outcome = await registering.RegisterAsync(briefing, form, receivedAt, cancellationToken);
        var model = await ModelAsync(briefing, receivedAt, form, cancellationToken) with
        {
            State = outcome.State,
            Faults = outcome.State == BriefingState.Open ? outcome.Faults : [],
            IsKept = outcome.IsKept,
            Against = outcome.Against,
        };
        return DeskDoor.Page<BriefingPage>(
            model,
            outcome.IsKept ? StatusCodes.Status200OK
                : outcome.State == BriefingState.Open ? StatusCodes.Status400BadRequest
                : StatusCodes.Status409Conflict
        );
    }

    private async Task<BriefingModel> ModelAsync(
        BriefingRules briefing,
        DateTimeOffset now,
        RegistrationForm entered,
        CancellationToken cancellationToken
    ) =>
        new(
            await pages.FrameAsync("説明会の参加申込", "/briefing", cancellationToken),
            briefing,
            await registering.StateAsync(briefing, now, cancellationToken),
            entered,
            call.PersonalData
        );

    private static RegistrationForm FormOf(IFormCollection fields) =>
        new(
            fields["name"],
            fields["organisation"],
            fields["department"],
            fields["kind"],
            fields["email"],
            Consents: fields.ContainsKey("consent")
        );
}
