using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applications;

/// <summary><c>GET /applications</c>: applications, one line each.</summary>
public sealed class ShowApplications(
    DeskDoor door,
    ApplicationRegister applications,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    private const int PageSize = 50;

    /// <summary>Filter <c>status</c>; <c>continuation</c>. 400 for what is not offered.</summary>
    [Function(nameof(ShowApplications))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryEnum<ApplicationStatus>(request, "status", out var status)
                || !PageQuery.TryContinuation(request, code => call.Applicant(code) is not null, out var after)
            )
                return DeskDoor.NotOffered(Links.Applications(null));
            var afterDeadline = !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
            var (rows, next) = await applications.PageAsync(
                new(status, afterDeadline, null, null),
                after,
                PageSize,
                cancellationToken
            );
            var frame = await door.FrameAsync(user, "申請", "/applications", cancellationToken);
            return DeskDoor.Page<ApplicationsPage>(
                new ListModel<ApplicationLine>(
                    frame,
                    Filters(status),
                    [.. rows.Select(row => Line(ApplicationView.Of(row, afterDeadline), call))],
                    next is null ? null : Links.Applications(status, next)
                )
            );
        });

    /// <summary>An application as lists show it.</summary>
    internal static ApplicationLine Line(ApplicationView view, CallDefinition call) =>
        new(
            view.Applicant.Code,
            new(view.Applicant.Name, Links.Application(view.Applicant.Code)),
            view.Damaged ? Labels.Damaged : Labels.Of(view.Status),
            call.MunicipalityTable is null ? null
                : view.ListRead ? $"{view.Municipalities} / {view.MunicipalitiesOfPrefecture}"
                : "－",
            call.MunicipalityTable is null ? null : Words.Share(view.ListRead ? view.ParticipationRatio : null),
            call.HasWideArea ? AreaOf(view, call) : null,
            view.Errors,
            view.Warnings,
            view.Revision,
            Words.Second(view.ReceivedAt)
        );

    private static string AreaOf(ApplicationView view, CallDefinition call)
    {
        var partners = string.Join("、", view.Partners.Select(code => call.Applicant(code)?.Name));
        var naming = string.Join("、", view.PartnerOf.Select(code => call.Applicant(code)?.Name));
        var own =
            !view.WideArea ? "－"
            : partners.Length == 0 ? "○"
            : $"○ {partners}";
        return naming.Length == 0 ? own : $"{own}（{naming}の連携先）";
    }

    /// <summary>The filters above the list.</summary>
    internal static IReadOnlyList<Choice> Filters(ApplicationStatus? chosen) =>
        [
            new(Links.Applications(null), "全て", chosen is null),
            .. Enum.GetValues<ApplicationStatus>()
                .Select(status => new Choice(Links.Applications(status), OutcomeText.Of(status), status == chosen)),
        ];
}
