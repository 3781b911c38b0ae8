namespace SeisFunctions.Desk.Applications;

/// <summary>
/// <c>GET /applications/{code}</c>: one application in full, or that its applicant has sent nothing.
/// </summary>
public sealed class ShowApplication(DeskDoor door, ApplicationDossier applications)
{
    /// <summary>Answers 200, or 404 for what is no applicant.</summary>
    [Function(nameof(ShowApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
            applications.NameOf(code) is { } name
                ? DeskDoor.Page<ApplicationPage>(
                    await applications.ReadAsync(
                        code,
                        name,
                        await door.FrameAsync(user, name, "/applications", cancellationToken),
                        cancellationToken
                    )
                )
                : DeskDoor.NotFound("申請者")
        );
}
