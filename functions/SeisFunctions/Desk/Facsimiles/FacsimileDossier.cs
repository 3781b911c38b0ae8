using SeisFunctions.Calls;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>
/// Gathers what the page of a file shows. The file is opened anew, within the limits of reading; what was read is what
/// is stored.
/// </summary>
public sealed class FacsimileDossier(
    SubmissionRegister submissions,
    ApplicationRegister applications,
    ResultStore results,
    AttachmentStore attachments,
    SubmissionReader reader,
    CallDefinition call
)
{
    private const string Before = "b";

    /// <summary>The model of the page, or null if there is no such file.</summary>
    public async Task<FacsimileModel?> ReadAsync(
        string id,
        int index,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, index, cancellationToken) is not var (submission, forms))
            return null;
        var file = await ShowAsync(submission, index, "", forms, cancellationToken);
        return new(
            frame with
            {
                Title = file.Name,
            },
            call.Prefecture(submission.Applicant) is { } applicant
                ? new(applicant.Name, Links.Application(applicant.Code))
                : null,
            new(submission.ReceiptNumber, Links.Submission(id)),
            new("ファイルを保存", Links.File(id, index)),
            file
        )
        {
            OtherReader = forms.Count > 0 ? await OtherReaderAsync(submission, cancellationToken) : null,
        };
    }

    /// <summary>The same, compared with an earlier version; null if there is no such file.</summary>
    public async Task<FacsimileModel?> CompareAsync(
        (string Id, int Index) before,
        (string Id, int Index) after,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        if (
            await ReadAsync(after.Id, after.Index, frame, cancellationToken) is not { } model
            || await FindAsync(before.Id, before.Index, cancellationToken) is not var (earlier, formsBefore)
            || await FindAsync(after.Id, after.Index, cancellationToken) is not var (later, formsAfter)
            || earlier.Applicant != later.Applicant
        )
            return null;
        var (old, now) = ShownFiles.Compared(
            await ShowAsync(earlier, before.Index, Before, formsBefore, cancellationToken),
            ShownFiles.AccountOf(formsBefore),
            model.File,
            ShownFiles.AccountOf(formsAfter)
        );
        var changes = ShownFiles.ChangesOf(old, now);
        return model with
        {
            File = now.LeadingTo(changes.Select(change => change.After)),
            Before = new(
                new(earlier.ReceiptNumber, Links.Submission(earlier.Id)),
                old.LeadingTo(changes.Select(change => change.Before)),
                changes
            ),
        };
    }

    private async Task<(Submission Submission, IReadOnlyList<FormReading> Forms)?> FindAsync(
        string id,
        int index,
        CancellationToken cancellationToken
    )
    {
        if (
            await submissions.FindAsync(id, cancellationToken) is not { } submission
            || submission.Attachments.FirstOrDefault(one => one.Index == index) is not { } file
        )
            return null;
        var reading = await results.ReadingAsync(id, cancellationToken);
        return (
            submission,
            [.. (reading?.Forms ?? []).Where(form => form.Sha256 == file.Sha256).Select(form => form.Reading)]
        );
    }

    private async Task<ShownFile> ShowAsync(
        Submission submission,
        int index,
        string key,
        IReadOnlyList<FormReading> forms,
        CancellationToken cancellationToken
    )
    {
        var file = submission.Attachments.First(one => one.Index == index);
        await using var content = await attachments.OpenAsync(submission.Id, index, cancellationToken);
        // Reading goes back and forth in it, and what is too large is told by its length alone.
        using var bytes = new MemoryStream();
        if (content.Length <= call.Limits.Forms.FileBytes)
            await content.CopyToAsync(bytes, cancellationToken);
        var facsimile = reader.Show(
            bytes.Length == content.Length ? bytes : content,
            ShownFiles.AccountOf(forms),
            cancellationToken
        );
        return ShownFiles.Of(key, file.Name, facsimile, forms);
    }

    private async Task<(string Then, string Now)?> OtherReaderAsync(
        Submission submission,
        CancellationToken cancellationToken
    ) =>
        submission.Applicant is { } applicant
        && await applications.FindAsync(applicant, cancellationToken) is var (_, result)
        && ReaderVersion.Of(call) is var now
        && result.ReaderVersion != now
        && result.Application.Submissions.Contains(submission.Id)
            ? (result.ReaderVersion, now)
            : null;
}
