using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>Reads what would be published now: of all who are selected on what their applications are now.</summary>
public sealed class CandidateReader(
    ExportReader applications,
    AuditLog audit,
    WordingTexts wordings,
    CallDefinition call
)
{
    /// <summary>All candidates, and who is not among them; nothing where the call names nothing to publish.</summary>
    public async Task<PublicationDraft> ReadAsync(CancellationToken cancellationToken)
    {
        var (candidates, others) = (new List<Candidate>(), new List<LeftOutApplicant>());
        if (call.Published is null)
            return new([], []);
        await foreach (var application in applications.AllAsync(afterDeadline: true, cancellationToken))
        {
            if (WhyNot(application) is { } why)
                others.Add(new(application.Row.Code, application.Row.Name, why));
            else
                candidates.Add(await OfAsync(application, call.Published, cancellationToken));
        }

        return new(candidates, others) { Title = call.Published.Title };
    }

    /// <summary>One application as it would be published, selected or not; null where there is none.</summary>
    public async Task<Candidate?> FindAsync(string code, CancellationToken cancellationToken) =>
        call.Published is { } published
        && await applications.FindAsync(code, cancellationToken) is { Result.IsDamaged: false } application
            ? await OfAsync(application, published, cancellationToken)
            : null;

    private async Task<Candidate> OfAsync(
        ExportedApplication application,
        PublishedFields published,
        CancellationToken cancellationToken
    )
    {
        var subject = AuditEntry.OfApplication(application.Row.Code);
        return CandidateContent.Of(
            application,
            await wordings.OfAsync(subject, await audit.OfAsync(subject, cancellationToken), cancellationToken),
            published,
            call
        );
    }

    private static string? WhyNot(ExportedApplication application) =>
        application.Row switch
        {
            { Selection: null } => "選定が決まっていません。",
            { Selection: { Decision: not SelectionDecision.Selected } selection } =>
                $"{OutcomeText.Of(selection.Decision)}です。",
            { SelectionAsksAgain: true } =>
                "候補に選定した後に、申請の内容又は判断が変わっています。内容を確認して、もう一度選定してください。",
            _ when application.Result.IsDamaged => "記録が壊れているため、内容を読み出せません。",
            _ => null,
        };
}
