using SeisFunctions.Calls;
using SeisFunctions.Desk.Facsimiles;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Reading;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary><c>GET, POST /check</c>: the applicant's self-check. Shows what was read and what is missing.</summary>
public sealed class ShowCheck(
    PublicPages pages,
    CheckedUpload upload,
    SubmissionReader reader,
    SelfCheckRemarks remarks,
    CallDefinition call
)
{
    /// <summary>200 with the page; 4xx with the page and the reason.</summary>
    [Function(nameof(ShowCheck))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "check")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        var model = new CheckModel(
            await pages.FrameAsync("応募様式の事前確認", "/check", cancellationToken),
            pages.BlankForms(),
            pages.LaterForms(),
            null,
            null,
            IsClosed: !await upload.CanBeMendedAsync(cancellationToken)
        );
        if (HttpMethods.IsGet(request.Method))
            return DeskDoor.Page<CheckPage>(model);
        var answer = await upload.AnswerAsync(
            request,
            (result, files) =>
            {
                var report = CheckReport.Of(result, call, canBeMended: !model.IsClosed);
                return DeskDoor.Page<CheckPage>(
                    model with
                    {
                        Result = CheckOutcomes.Of(
                            report,
                            Shown(result.Reading, files, cancellationToken),
                            canBeMended: !model.IsClosed
                        ) with
                        {
                            Remarked = remarks.Of(result, report, files, !model.IsClosed, cancellationToken),
                        },
                    }
                );
            },
            cancellationToken
        );
        return pages.RefusalOf(answer) is var (status, text)
            ? DeskDoor.Page<CheckPage>(model with { Refusal = text }, status)
            : answer;
    }

    private List<ShownFile> Shown(
        SubmissionReading reading,
        IReadOnlyList<OpenedFile> files,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<ShownFile>();
        foreach (var file in files.DistinctBy(file => file.Content.Sha256))
        {
            var forms = reading
                .Forms.Where(form => form.Sha256 == file.Content.Sha256)
                .Select(form => form.Reading)
                .ToList();
            if (forms.Count == 0)
                continue;
            using var content = file.Content.Open();
            var facsimile = reader.Show(content, ShownFiles.AccountOf(forms), cancellationToken);
            shown.Add(ShownFiles.Of($"{shown.Count + 1}", file.Name, facsimile, forms, call));
        }

        return shown;
    }
}
