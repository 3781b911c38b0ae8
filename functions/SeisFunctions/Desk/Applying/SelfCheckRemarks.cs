using SeisFunctions.Checking;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Reading;

namespace SeisFunctions.Desk.Applying;

/// <summary>Puts what a self-check found into the files themselves. Nothing is kept: the page carries them.</summary>
public sealed class SelfCheckRemarks(SubmissionReader reader)
{
    /// <summary>Bytes that a page carries at most; a form has some fifty thousand.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>What is said where a form comes back after the deadline, on the page and in the form itself.</summary>
    public const string Closed = "公募の締切を過ぎています。修正した様式を提出しても、申請には反映されません。";

    /// <summary>The files that something was found in.</summary>
    /// <param name="result">What they were read as.</param>
    /// <param name="report">What was found.</param>
    /// <param name="files">The files.</param>
    /// <param name="canBeMended">Whether the deadline is still to come.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public IReadOnlyList<RemarkedLink> Of(
        SelfCheckResult result,
        CheckReport report,
        IReadOnlyList<OpenedFile> files,
        bool canBeMended,
        CancellationToken cancellationToken
    )
    {
        var told = report.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
        var (links, left) = (new List<RemarkedLink>(), MostBytes);
        foreach (var form in result.Reading.Forms.GroupBy(form => form.Sha256))
        {
            var file = files.First(one => one.Content.Sha256 == form.Key);
            var names = form.Select(one => one.Reading.FormName).ToList();
            var isFirst = form.Key == result.Reading.Forms[0].Sha256;
            var remarks = RemarkTexts.Of(told, form.First().File, names, isFirst);
            if (remarks.Count == 0)
                continue;
            // A file is passed on without the page that it came from.
            if (!canBeMended)
                remarks = [new(names[0], null, Closed), .. remarks];
            using var content = file.Content.Open();
            if (reader.Remark(content, remarks, cancellationToken).Bytes is not { } bytes || bytes.Length > left)
                continue;
            left -= bytes.Length;
            content.Position = 0;
            var format = FileFormats.Detect(content);
            links.Add(
                new(
                    RemarkTexts.NameOf(file.Name, format),
                    $"data:{RemarkTexts.MediaTypeOf(format)};base64,{Convert.ToBase64String(bytes)}"
                )
            );
        }

        return links;
    }
}
