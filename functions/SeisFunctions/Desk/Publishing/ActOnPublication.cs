using SeisFunctions.Desk.Acting;
using SeisFunctions.Domain;
using SeisFunctions.Publishing;

namespace SeisFunctions.Desk.Publishing;

/// <summary>
/// <c>POST /publication/acts/{act}</c>: publishes the candidates as the page shows them (<c>publish</c>), with the
/// marked texts that were confirmed there.
/// </summary>
public sealed class ActOnPublication(DeskDoor door, FormToken token, Publications publications)
{
    /// <summary>Name of the act.</summary>
    internal const string Publish = "publish";

    /// <summary>Name of the boxes by which texts are confirmed.</summary>
    internal const string Confirmed = "confirmed";

    // 47 applicants with 60 municipalities and two texts each, all of them marked, are 6,000.
    private const int MostFields = 10_000;

    // A code, a key and what stands around them.
    private const int MostBytes = DeskDoor.MostBytes + (MostFields * 120);

    /// <summary>303 to the page once it is done; 400, 403, 404, 409, 412.</summary>
    [Function(nameof(ActOnPublication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "publication/acts/{act}")] HttpRequest request,
        string act,
        CancellationToken cancellationToken
    ) => door.ActAsync(request, async user =>
        {
            var (form, unreadable) = await PostedForm.ReadAsync(request, MostBytes, MostFields, cancellationToken);
            if (unreadable is not null)
                return unreadable;
            var note = form[ActForm.Note].ToString().ReplaceLineEndings("\n");
            if (!await token.AcceptsAsync(request))
                return Refused(StatusCodes.Status403Forbidden, Unproved, note);
            if (act != Publish)
                return DeskDoor.NotFound("操作");
            var refusal =
                user.TryAct(form["by"], note, out var who)
                ?? await publications.PublishAsync(
                    form["draft"].ToString(),
                    [.. form[Confirmed].OfType<string>()],
                    who,
                    cancellationToken
                );
            return refusal is null
                ? DeskDoor.SeeOther(request, PublicationLinks.Page)
                : Refused(
                    refusal.Code switch
                    {
                        Refusal.Outdated => StatusCodes.Status412PreconditionFailed,
                        Refusal.Conflict => StatusCodes.Status409Conflict,
                        _ => StatusCodes.Status400BadRequest,
                    },
                    refusal,
                    note
                );
        });

    private static Refusal Unproved { get; } = FormToken.Unproved with { Detail = "画面を開き直してください。" };

    private static IResult Refused(int status, Refusal refusal, string note) =>
        DeskDoor.Message(
            status,
            "まだ公表していません",
            refusal.Title + refusal.Detail,
            new("公表の画面へ戻る", PublicationLinks.Page),
            note
        );
}
