using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/briefing</c> with <c>{name, organisation, department, kind, email, consent}</c>: registers for the briefing.
/// Needs no key; limited by <see cref="UploadOptions"/>.
/// </summary>
public sealed class RegisterForBriefing(
    Registering registering,
    RequestGate gate,
    CallDefinition call,
    TimeProvider clock
)
{
    // Each field at its longest, six bytes a character escaped in JSON, with some room.
    private const int MostBytes = 16 * 1024;

    /// <summary>
    /// 202 with a <see cref="RegistrationReceipt"/>, the same for a known address; 400 with what is wrong first; 404 in a
    /// call without a briefing; 409 where registrations are not taken; 429 with <c>Retry-After</c>.
    /// </summary>
    [Function(nameof(RegisterForBriefing))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/briefing")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var receivedAt = clock.GetUtcNow();
        return
            call.Briefing is not { } briefing ? Task.FromResult(Problems.NotFound("説明会"))
            // A page of another site can send text, but no JSON.
            : !request.HasJsonContentType() ? Task.FromResult(Problems.NotJson())
            : gate.LetRegisterAsync(
                request,
                () => RegisterAsync(request, briefing, receivedAt, cancellationToken)
            );
    }

    private async Task<IResult> RegisterAsync(
        HttpRequest request,
        BriefingRules briefing,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    )
    {
        if (await JsonBody.ReadAsync<RegistrationRequest>(request, MostBytes, cancellationToken) is not { } body)
            return Problems.BadField(
                "body",
                $"name、organisation、department、kind、email、consent を含む JSON オブジェクトを送信してください（{MostBytes:#,0}バイト未満）。"
            );
        if (JsonBody.UnknownIn<RegistrationRequest>(body.Unknown) is { } unknown)
            return Problems.Of(unknown);
        var outcome = await registering.RegisterAsync(
            briefing,
            new(body.Name, body.Organisation, body.Department, body.Kind, body.Email, body.Consent),
            receivedAt,
            cancellationToken
        );
        return
            outcome.State != BriefingState.Open
                ? Problems.Of(
                    Refusal.Impossible(
                        "参加申込を受け付けていません。",
                        "受付の状況は、説明会の申込みのページ（/briefing）を確認してください。何も受け付けていません。"
                    )
                )
            : outcome.Faults is [var fault, ..] ? Problems.BadField(fault.Field, fault.Text)
            : Results.Json(
                new RegistrationReceipt(
                    outcome.Against is null,
                    outcome.Against,
                    JapanTime.Of(briefing.InstructionsAt),
                    RegistrationOutcome.Note
                ),
                statusCode: StatusCodes.Status202Accepted
            );
    }
}
