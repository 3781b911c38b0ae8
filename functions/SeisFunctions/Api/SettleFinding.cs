using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/findings/{id}</c> with <c>{note, by}</c>: a person settles a finding;
/// <c>revision</c> is what they have seen.
/// </summary>
public sealed class SettleFinding(PersonsWords words, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(SettleFinding))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/findings/{id}")]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            (body, act) => words.SettleAsync(code, id, act, cancellationToken),
            cancellationToken
        );
}
