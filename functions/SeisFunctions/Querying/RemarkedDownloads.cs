using SeisFunctions.Acknowledging;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>A form of a submission with the findings as comments, as its sender would get it now. Nothing is kept.</summary>
public sealed class RemarkedDownloads(
    SubmissionRegister submissions,
    ApplicationRegister applications,
    ResultStore results,
    CallRegister calls,
    FormRemarks remarks,
    TimeProvider clock
)
{
    private const string NothingToSay = "このファイルにコメントを付ける指摘事項はありません。";
    private const string NoForm = "様式として読み取ったファイルではないため、コメントを付けていません。";

    /// <summary>The file; null if the submission has none at this position.</summary>
    public async Task<RemarkedDownload?> FindAsync(string id, int index, CancellationToken cancellationToken)
    {
        if (
            await submissions.FindAsync(id, cancellationToken) is not { } submission
            || submission.Attachments.FirstOrDefault(one => one.Index == index) is not { } file
        )
            return null;
        var reading = await results.ReadingAsync(id, cancellationToken) ?? SubmissionReading.None;
        var forms = reading.AllForms.Where(form => form.Sha256 == file.Sha256).Select(form => form.Reading).ToList();
        if (forms.Count == 0)
            return RemarkedDownload.Not(NoForm);
        var canBeMended = (await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
        var told = FindingWords
            .For(await FindingsAsync(submission, reading, file, cancellationToken), Audience.Applicant, canBeMended)
            .Where(finding => finding.Severity >= Severity.Warning);
        var names = forms.Select(form => form.FormName).ToList();
        var said = RemarkTexts.Of(
            told,
            file.Name,
            names,
            takesTheRest: reading.Forms[0].Sha256 == file.Sha256
        );
        if (said.Count == 0)
            return RemarkedDownload.Not(NothingToSay);
        var remarked = await remarks.OfAsync(id, index, said, cancellationToken);
        return remarked is { Bytes: { } bytes }
            ? new(RemarkTexts.NameOf(file.Name, reading.Files.First(one => one.Index == index).Format), bytes, null)
            : RemarkedDownload.Not(RemarkTexts.WhyNot(remarked.Refusal!.Value));
    }

    // Of what is in force the findings of the application, of anything else those of the submission alone.
    private async Task<IEnumerable<Finding>> FindingsAsync(
        Submission submission,
        SubmissionReading reading,
        Attachment file,
        CancellationToken cancellationToken
    )
    {
        var result =
            submission.Applicant is { } applicant
            && await applications.FindAsync(applicant, cancellationToken) is var (_, stored)
                ? stored
                : null;
        return result?.Application.Forms.Values.Any(form => form.Sha256 == file.Sha256) == true
            ? result.Verdict.Findings
            : reading.Findings.Concat(reading.Forms.SelectMany(form => form.Reading.Findings));
    }
}
