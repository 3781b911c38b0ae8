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

    /// <summary>The files that something was found in.</summary>
    public IReadOnlyList<RemarkedLink> Of(
        SelfCheckResult result,
        CheckReport report,
        IReadOnlyList<OpenedFile> files,
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
