using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary>
/// <c>GET, POST /confirm/{id}</c>: the link that was mailed to the address that an upload states. Its code stands
/// behind the <c>#</c> and comes in the body of a form, so that no log of addresses holds it. Looking changes nothing;
/// the button does.
/// </summary>
public sealed class ShowConfirm(PublicPages pages, UploadConfirmations confirmations, CallDefinition call)
{
    // Each id with its name and separators, and some room.
    private const int MostBytes = 8 * 1024;

    private const int MostChosen = 100;

    /// <summary>
    /// 200 with the page; 400 for what the page does not offer; 404 for no such link; 410 once it has expired; 403 for
    /// a form of another site.
    /// </summary>
    [Function(nameof(ShowConfirm))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "confirm/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        var isPosted = HttpMethods.IsPost(request.Method);
        if (isPosted && CrossSite.Is(request))
            return DeskDoor.Message(
                StatusCodes.Status403Forbidden,
                "受け付けられません",
                "この画面から送られたものか確認できませんでした。メールのリンクを開き直して、もう一度操作してください。"
            );
        var frame = await pages.FrameAsync("提出の確認", "/apply", cancellationToken);
        if (!isPosted)
            return SubmissionId.IsValid(id)
                ? DeskDoor.Page<ConfirmCodePage>(new ConfirmCodeModel(frame))
                : NoSuchLink();
        var (form, unreadable) = await PostedForm.ReadAsync(request, MostBytes, MostChosen, cancellationToken);
        if (unreadable is not null)
            return unreadable;
        var code = form[ConfirmModel.CodeField].ToString().Trim();
        if (await confirmations.FindAsync(id, code, cancellationToken) is not { } found)
            return NoSuchLink();

        var isConfirming = form.ContainsKey(ConfirmModel.ConfirmField);
        IReadOnlyList<string> chosen = isConfirming ? [.. form["upload"].OfType<string>()] : [];
        var confirmed = await confirmations.ConfirmAsync(found, chosen, cancellationToken);
        var others = await confirmations.CountOthersAsync(found, chosen, cancellationToken);
        var model = new ConfirmModel(
            frame,
            code,
            call.Applicant(found.Upload.Applicant)?.Name ?? "",
            found.Upload.ReceiptNumber,
            [.. found.Waiting.Except(confirmed).Select(LineOf)],
            [.. confirmed.Select(LineOf)],
            Words.Minute(found.ExpiresAt),
            found.HasExpired,
            NothingChosen: isConfirming && chosen.Count == 0,
            NotOffered: others
        );
        return DeskDoor.Page<ConfirmPage>(
            model,
            found.HasExpired ? StatusCodes.Status410Gone
                : others > 0 && confirmed.Count == 0 ? StatusCodes.Status400BadRequest
                : StatusCodes.Status200OK
        );
    }

    private static IResult NoSuchLink() =>
        DeskDoor.Message(
            StatusCodes.Status404NotFound,
            "リンクが正しくありません",
            "メールに記載されたリンクが途中で切れていないか確認してください。開けない場合は、受付番号を添えて事務局へご連絡ください。"
        );

    private static UploadLine LineOf(Submission upload) =>
        new(
            upload.Id,
            upload.ReceiptNumber,
            Words.Exact(upload.ReceivedAt),
            $"ファイル{upload.Attachments.Count}個（{Words.Size(upload.Attachments.Sum(file => file.Size))}）"
        );
}
