using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/words/{subject}/undo</c> with <c>{note, by}</c>: a person takes back what was said
/// about a requirement (<c>requirement-5</c>) or a finding.
/// </summary>
public sealed class TakeBackWord(PersonsWords words, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(TakeBackWord))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/words/{subject}/undo")]
            HttpRequest request,
        string code,
        string subject,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            (_, act) => words.TakeBackAsync(code, subject, act, cancellationToken),
            cancellationToken
        );
}
