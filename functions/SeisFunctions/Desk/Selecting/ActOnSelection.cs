using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Selecting;

/// <summary>
/// <c>POST /selection/acts/select</c>: shows the ticked proposals, each with its own reason, and enters them once they
/// are confirmed. Each is an act of its own, on the application as the person saw it.
/// </summary>
public sealed class ActOnSelection(
    DeskDoor door,
    FormToken token,
    SelectionReader reader,
    SelectionActs selections,
    ApplicationRegister applications,
    CallDefinition call
)
{
    private const string Item = "item";

    // Every row of the table, and a few fields beside.
    private const int MostFields = SelectionReader.MostShown + 20;

    // A code and a state, form-encoded.
    private const int MostBytes = MostFields * (Applicant.LongestCode + 40);

    /// <summary>200 with the proposals; 303 to the table, with how many were recorded; 400, 403.</summary>
    [Function(nameof(ActOnSelection))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "selection/acts/select")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ActAsync(request, async user =>
        {
            var (form, unreadable) = await PostedForm.ReadAsync(request, MostBytes, MostFields, cancellationToken);
            if (unreadable is not null)
                return unreadable;
            if (!await token.AcceptsAsync(request))
                return Refused(
                    StatusCodes.Status403Forbidden,
                    FormToken.Unproved.Title,
                    "選定の一覧を開き直してください。"
                );
            var items = form[Item].OfType<string>().Distinct().ToList();
            if (items.Count == 0)
                return Refused(
                    StatusCodes.Status400BadRequest,
                    "まだ何も行っていません",
                    "一覧から1件以上選んでください。"
                );
            if (!form.ContainsKey("confirmed"))
            {
                var ticked = await TickedAsync(items, cancellationToken);
                return DeskDoor.Page<ProposalsPage>(
                    new ProposalsModel(
                        await door.FrameAsync(user, "提案どおりに選定する", Links.Selection(), cancellationToken),
                        ticked,
                        items.Count - ticked.Count,
                        user.Name is null,
                        token.For(request)
                    )
                );
            }

            if (user.TryAct(form["by"], null, out var who) is { } refusal)
                return Refused(StatusCodes.Status400BadRequest, "まだ何も行っていません", refusal.Detail);
            var done = 0;
            foreach (var item in items)
            {
                if (
                    item.Split('@') is [var code, var state]
                    && await selections.EnterAsync(code, state, who, cancellationToken) is null
                )
                    done++;
            }

            return DeskDoor.SeeOther(request, $"{Links.Selection()}?done={done}&left={items.Count - done}");
        });

    // Those that are still as they were seen.
    private async Task<IReadOnlyList<(Link Applicant, ProposalLine Proposal)>> TickedAsync(
        IReadOnlyList<string> items,
        CancellationToken cancellationToken
    )
    {
        var ticked = new List<(Link, ProposalLine)>();
        foreach (var code in items.Select(item => item.Split('@')[0]).Where(code => call.Applicant(code) is not null))
        {
            if (
                await applications.RowAsync(code, cancellationToken) is { } row
                && await reader.ProposalAsync(row, cancellationToken) is var proposal
                && items.Contains(proposal.Item)
            )
                ticked.Add((new(row.Name, Links.Application(code)), proposal));
        }

        return ticked;
    }

    private static IResult Refused(int status, string title, string text) =>
        DeskDoor.Message(status, title, text, new Link("選定の一覧へ戻る", Links.Selection()));
}
