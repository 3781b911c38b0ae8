using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SeisFunctions.Calls;
using SeisFunctions.Querying;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Exporting;

/// <summary>
/// Everything about one application in a zip: the raw messages, their files, what was read as an Excel file, the
/// verdict as JSON.
/// </summary>
public sealed class ApplicationZip(
    SubmissionRegister submissions,
    RawMailStore mail,
    AttachmentStore attachments,
    CallDefinition call
)
{
    /// <summary>Writes it.</summary>
    public async Task WriteAsync(
        Stream target,
        Uri desk,
        ExportedApplication application,
        CancellationToken cancellationToken
    )
    {
        await using var zip = await ZipArchive.CreateAsync(
            target,
            ZipArchiveMode.Create,
            leaveOpen: true,
            Encoding.UTF8,
            cancellationToken
        );
        await AddAsync(
            zip,
            "読取結果.xlsx",
            to => CopyAsync(ReadingWorkbook.Of(application, new(call, desk)), to, cancellationToken),
            cancellationToken
        );
        await AddAsync(
            zip,
            "判定.json",
            to => JsonSerializer.SerializeAsync(to, VerdictOf(application), RegisterJson.Options, cancellationToken),
            cancellationToken
        );
        foreach (var id in application.Result.Application.Submissions)
        {
            if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
                continue;
            var folder = $"提出_{submission.ReceiptNumber}";
            if (await mail.NameOfAsync(submission, cancellationToken) is { } name)
                await AddKeptAsync(
                    zip,
                    $"{folder}/原本.eml",
                    mail.OpenAsync(name, cancellationToken),
                    cancellationToken
                );
            foreach (var file in submission.Attachments)
            {
                await AddKeptAsync(
                    zip,
                    $"{folder}/添付_{file.Index + 1:00}_{FileNames.Safe(file.Name)}",
                    attachments.OpenAsync(id, file.Index, cancellationToken),
                    cancellationToken
                );
            }
        }
    }

    private object VerdictOf(ExportedApplication application) =>
        new
        {
            Applicant = new ApplicantView(application.Row.Code, application.Row.Name),
            application.Status,
            ComputedStatus = application.Row.ComputedAt(application.AfterDeadline),
            application.Row.Decision,
            Requirements = application.Result.Verdict.Requirements.Select(judgement =>
                RequirementView.Of(judgement, call)
            ),
            application.Findings,
            application.Result.Verdict.Settled,
            application.Result.Verdict.Municipalities,
            Forms = application.Result.Application.Forms.Values.Select(FormView.Of),
            Tables = application.Result.Application.Forms.Values.SelectMany(form => TableView.Of(form, call)),
            application.Result.RuleSet,
            application.Result.ReaderVersion,
            application.Result.InputHash,
        };

    // The answer has begun: what is lost is told in its place, and the others follow.
    private static async Task AddKeptAsync(
        ZipArchive zip,
        string name,
        Task<Stream> opening,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var content = await opening;
            await AddAsync(zip, name, to => CopyAsync(content, to, cancellationToken), cancellationToken);
        }
        catch (LostFileException)
        {
            await AddAsync(
                zip,
                $"{name}（保管先にありません）.txt",
                async to => await to.WriteAsync("このファイルは保管先にありません。"u8.ToArray(), cancellationToken),
                cancellationToken
            );
        }
    }

    private static async Task AddAsync(
        ZipArchive zip,
        string name,
        Func<Stream, Task> write,
        CancellationToken cancellationToken
    )
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await write(entry);
    }

    private static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        await using (from)
            await from.CopyToAsync(to, cancellationToken);
    }
}
