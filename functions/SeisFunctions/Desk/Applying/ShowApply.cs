using Microsoft.AspNetCore.Http.HttpResults;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary>
/// <c>GET, POST /apply</c>: handing in by the browser. Shows the receipt. Nobody is signed in here, so that no other
/// site could use anybody's rights; what counts is the link that is mailed to the address.
/// </summary>
public sealed class ShowApply(
    PublicPages pages,
    TakenUpload upload,
    CheckedUpload check,
    UploadReader reader,
    CallDefinition call,
    CallRegister calls,
    TimeProvider clock
)
{
    /// <summary>200 with the page; 4xx with the page, the reason and what was entered.</summary>
    [Function(nameof(ShowApply))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "apply")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        var isPosted = HttpMethods.IsPost(request.Method);
        if (isPosted && CrossSite.Is(request))
            return DeskDoor.Message(
                StatusCodes.Status403Forbidden,
                "受け付けられません",
                "この画面から送られたものか確認できませんでした。画面を開き直して、もう一度提出してください。"
            );
        // Before anything else is asked of storage: the start of the request is the time of receipt.
        TakenFiles? taken = null;
        var result = isPosted
            ? await upload.AnswerAsync(
                request,
                RefusalOf,
                (received, files) =>
                {
                    taken = TakenFiles.Of(files, check, cancellationToken);
                    return Receipt.Answer(received);
                },
                cancellationToken
            )
            : null;
        var frame = await pages.FrameAsync("画面から提出", "/apply", cancellationToken);
        var schedule = await calls.CurrentAsync(cancellationToken);
        var model = new ApplyModel(
            frame,
            NoticeOf(schedule),
            null,
            ApplicantsWith(null),
            call.Applicants.Noun,
            "",
            "",
            null,
            IsOver: !schedule.IsOnTime(clock.GetUtcNow())
        )
        {
            PersonalData = call.PersonalData,
            BlankForms = pages.BlankForms(),
            LaterForms = pages.LaterForms(),
            Address = call.Applicants.ArePrefectures ? "都道府県のアドレス（pref.○○.lg.jp など）" : "申請者のアドレス",
            NameOrCode = call.Applicants.NameOrCode,
        };
        return result switch
        {
            null => DeskDoor.Page<ApplyPage>(model),
            JsonHttpResult<Receipt> { Value: { } receipt } => DeskDoor.Page<ApplyPage>(
                model with
                {
                    Receipt = NoteOf(receipt, schedule, taken, canBeMended: !model.IsOver),
                }
            ),
            _ when pages.RefusalOf(result) is var (status, text) => DeskDoor.Page<ApplyPage>(
                AsEntered(model, await reader.FieldsOfAsync(request, cancellationToken)) with
                {
                    Refusal = text,
                },
                status
            ),
            _ => result,
        };
    }

    // Consent is asked of those who see the page; a program's user has read the call.
    private IResult? RefusalOf(Upload entered) =>
        call.PersonalData.Count == 0 || entered["consent"] is not null
            ? null
            : Problems.BadField("consent", "利用目的を確認し、「同意する」の□にチェックを付けてから提出してください。");

    private ReceiptNote NoteOf(Receipt receipt, CallSchedule schedule, TakenFiles? taken, bool canBeMended)
    {
        var isNoApplication = taken?.AreNoApplication ?? false;
        var isLate = !isNoApplication && !schedule.IsOnTime(receipt.ReceivedAt);
        return new(
            receipt.ReceiptNumber,
            Words.Exact(receipt.ReceivedAt, schedule.Deadline),
            receipt.Duplicate,
            isLate,
            isNoApplication,
            taken?.Files ?? [],
            isLate || isNoApplication || taken?.Result is not { } found
                ? null
                : CheckOutcomes.Of(CheckReport.Of(found, call, Audience.Applicant, canBeMended), [], canBeMended)
        );
    }

    private ApplyModel AsEntered(ApplyModel model, Upload entered) =>
        model with
        {
            Applicants = ApplicantsWith(entered["prefecture"]),
            Entered = entered["prefecture"] ?? "",
            Name = entered["name"] ?? "",
            Email = entered["email"] ?? "",
            HasConsented = entered["consent"] is not null,
        };

    private IReadOnlyList<Choice>? ApplicantsWith(string? chosen) =>
        call.Applicants.AreTooManyToChoose ? null :
        [
            .. call.Applicants.All.Select(place => new Choice(
                place.Code,
                place.Name,
                chosen is not null && (place.Code == chosen || place.Name == chosen)
            )),
        ];

    private string? NoticeOf(CallSchedule schedule)
    {
        var now = clock.GetUtcNow();
        return now < call.Schedule.OpensAt ? "公募はまだ始まっていません。"
            : schedule.IsOnTime(now) ? null
            : "締切を過ぎています。これから提出される書類は、期限後に到着したものとして保管し、申請には反映しません。";
    }
}
