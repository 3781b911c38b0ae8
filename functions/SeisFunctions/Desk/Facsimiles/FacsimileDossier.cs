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
    ) =>
        await FindAsync(id, index, cancellationToken) is { } found
            ? await ModelAsync(found, index, frame, cancellationToken)
            : null;

    /// <summary>The same, compared with an earlier version; null if there is no such file of the applicant.</summary>
    public async Task<FacsimileModel?> CompareAsync(
        (string Id, int Index) before,
        (string Id, int Index) after,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        if (
            await FindAsync(before.Id, before.Index, cancellationToken) is not { } then
            || await FindAsync(after.Id, after.Index, cancellationToken) is not { } now
            || then.Submission.Applicant != now.Submission.Applicant
        )
            return null;
        var model = await ModelAsync(now, after.Index, frame, cancellationToken);
        var (old, current) = ShownFiles.Compared(
            await ShowAsync(then, before.Index, Before, cancellationToken),
            ShownFiles.AccountOf(then.Forms),
            model.File,
            ShownFiles.AccountOf(now.Forms)
        );
        var changes = ShownFiles.ChangesOf(old, current);
        return model with
        {
            File = current.LeadingTo(changes.Select(change => change.After)),
            Before = new(
                new(then.Submission.ReceiptNumber, Links.Submission(then.Submission.Id)),
                old.LeadingTo(changes.Select(change => change.Before)),
                changes
            ),
        };
    }

    private async Task<FacsimileModel> ModelAsync(
        Found found,
        int index,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        var submission = found.Submission;
        var file = await ShowAsync(found, index, "", cancellationToken);
        return new(
            frame with
            {
                Title = file.Name,
            },
            call.Applicant(submission.Applicant) is { } applicant
                ? new(applicant.Name, Links.Application(applicant.Code))
                : null,
            new(submission.ReceiptNumber, Links.Submission(submission.Id)),
            new("ファイルを保存", Links.File(submission.Id, index)),
            file
        )
        {
            Remarked =
                found.Forms.Count > 0 ? new("コメント付きで保存", Links.RemarkedForm(submission.Id, index)) : null,
            OtherReader = found.Forms.Count > 0 ? await OtherReaderAsync(submission, cancellationToken) : null,
        };
    }

    private async Task<Found?> FindAsync(
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
        return new(
            submission,
            [.. (reading?.AllForms ?? []).Where(form => form.Sha256 == file.Sha256).Select(form => form.Reading)]
        );
    }

    private async Task<ShownFile> ShowAsync(
        Found found,
        int index,
        string key,
        CancellationToken cancellationToken
    )
    {
        var (submission, forms) = found;
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
        return ShownFiles.Of(key, file.Name, facsimile, forms, call);
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

    private sealed record Found(Submission Submission, IReadOnlyList<FormReading> Forms);
}
