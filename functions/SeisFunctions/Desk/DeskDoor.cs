using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Mail;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk;

/// <summary>
/// The one way into the desk: every page goes through here, so that headers, signing in and roles are decided in one
/// place.
/// </summary>
public sealed class DeskDoor(
    DeskSignIn signIn,
    CallDefinition call,
    CallRegister calls,
    OwnMail own,
    TasksReader tasks,
    BriefingRegister briefing,
    TimeProvider clock
)
{
    /// <summary>Answers a request of a person who may look.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, Func<DeskUser, Task<IResult>> answer) =>
        EnterAsync(request, DeskRole.Reader, answer);

    /// <summary>Answers a request of a person who may act.</summary>
    public Task<IResult> ActAsync(HttpRequest request, Func<DeskUser, Task<IResult>> answer) =>
        EnterAsync(request, DeskRole.Officer, answer);

    /// <summary>Answers a request of a person who may approve what another one has written.</summary>
    public Task<IResult> ApproveAsync(HttpRequest request, Func<DeskUser, Task<IResult>> answer) =>
        EnterAsync(request, DeskRole.Approver, answer);

    /// <summary>What stands around a page.</summary>
    public async Task<PageFrame> FrameAsync(
        DeskUser user,
        string title,
        string section,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var progress = await calls.ReadAsync(cancellationToken);
        var state = progress.StateAt(now, call.Schedule);
        return new(
            title,
            call.Name,
            Labels.Of(state),
            Words.Minute(now),
            user.Name ?? "この端末の利用者",
            user.CanAct,
            section,
            await tasks.CountAsync(!progress.Of(call.Schedule).IsOnTime(now), cancellationToken),
            own.AuthenticationServers.Count == 0 ? Unchecked : null
        )
        {
            Noun = call.Applicants.Noun,
            CanApprove = user.CanApprove,
            Menu = MenuGroup.Of(call),
            Urgent = await MissingMeetingAsync(now, cancellationToken),
        };
    }

    // Asked between the end of the registration and of the briefing alone.
    private async Task<Link?> MissingMeetingAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        call.Briefing is { } rules
        && rules.IsBeingPrepared(now)
        && rules.NeedsMeeting(now, await briefing.ReadAsync(cancellationToken))
            ? new("説明会の参加方法が設定されていません。設定されるまで、参加者への案内は送信されません。", Links.Registrations())
            : null;

    /// <summary>A page.</summary>
    public static IResult Page<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new { Model = model })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>
    /// A page that only says something, leads on where it can, and gives back what somebody has written in vain.
    /// </summary>
    public static IResult Message(int status, string title, string text, Link? link = null, string? written = null) =>
        new RazorComponentResult<MessagePage>(
            new
            {
                Title = title,
                Text = text,
                Link = link,
                Written = written,
            }
        )
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>Leads on to another page.</summary>
    public static IResult SeeOther(HttpRequest request, string path)
    {
        request.HttpContext.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>There is no such thing.</summary>
    public static IResult NotFound(string what) =>
        Message(StatusCodes.Status404NotFound, $"{what}が見つかりません", "番号を確認してください。", Home);

    /// <summary>A list was asked for by what it does not offer.</summary>
    public static IResult NotOffered(string list) =>
        Message(
            StatusCodes.Status400BadRequest,
            "指定された条件では表示できません",
            "一覧にない条件が指定されています。一覧の上にある条件から選び直してください。",
            new("一覧へ戻る", list)
        );

    /// <summary>
    /// Bytes of a form of an act: name, note and a few choices, form-encoded, with nine bytes a character at the
    /// longest note.
    /// </summary>
    internal const int MostBytes = 32 * 1024;

    /// <summary>Fields of such a form: the longest has nine, token and version among them.</summary>
    internal const int MostFields = 20;

    private const string Unchecked =
        "送信者の認証を確認しない設定です。差出人の欄のアドレスから送信されたものとして扱い、それが申請者のものかどうかだけを確認しています。";

    private static readonly Link Home = new("概況へ戻る", "/");

    // Whose session has ended meanwhile, or whose host was started again, must not lose what they have written.
    private static async Task<IResult> AskToSignInAsync(HttpRequest request)
    {
        var form = HttpMethods.IsPost(request.Method)
            ? (
                await PostedForm.ReadAsync(
                    request,
                    LetterForms.MostBytes,
                    MostFields,
                    request.HttpContext.RequestAborted
                )
            ).Fields
            : FormCollection.Empty;
        return Message(
            StatusCodes.Status401Unauthorized,
            "サインインしてください",
            "受付システムを起動した画面に表示されているリンクを開いてください。組織のアカウントで利用する場合は、許可された方だけが開けます。",
            written: form[LetterForms.Body] is [{ Length: > 0 } letter] ? letter : form[ActForm.Note]
        );
    }

    private async Task<IResult> EnterAsync(HttpRequest request, DeskRole role, Func<DeskUser, Task<IResult>> answer)
    {
        SecurityHeaders.Apply(request);
        if (await signIn.UserOfAsync(request) is not { } user)
        {
            return signIn.PageFor(request) is { } page ? Results.Redirect(page) : await AskToSignInAsync(request);
        }

        return user.Role >= role
            ? await answer(user)
            : Message(
                StatusCodes.Status403Forbidden,
                "この操作はできません",
                user.CanAct
                    ? "承認者に指定された方だけが行える操作です。"
                    : "閲覧のみの権限でサインインしています。操作には担当者の権限が必要です。",
                Home
            );
    }
}
