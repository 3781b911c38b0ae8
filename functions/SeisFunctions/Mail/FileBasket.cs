using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Mail;

/// <summary>The files of a message so far, what was found about them, and how much more fits. One budget for all, however they are nested.</summary>
internal sealed class FileBasket(CallLimits limits, FileSpool spool)
{
    private readonly List<OpenedFile> _files = [];
    private readonly List<Finding> _findings = [];
    private long _bytes;

    public IReadOnlyList<OpenedFile> Files => _files;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Puts a file in.</summary>
    /// <returns>The file, or null if it is over a limit, which is then reported.</returns>
    public OpenedFile? Put(string? name, string contentType, Action<Stream> write)
    {
        if (_files.Count >= limits.Attachments)
        {
            ReportOnce("file.tooMany", $"添付ファイルが{limits.Attachments}個を超えています。超えた分は開いていません。");
            return null;
        }

        var shown = MailText.Line(name, limits.FileNameCharacters) ?? $"名称なし{_files.Count + 1}";
        if (spool.Keep(write, limits.UnpackedBytes - _bytes) is not { } content)
        {
            Report("file.tooLarge", "ファイルが大きすぎるため、開けませんでした。様式を分けてお送りください。", shown);
            return null;
        }

        _bytes += content.Length;
        _files.Add(new(shown, contentType, content));
        return _files[^1];
    }

    /// <summary>A file was a container: what was in it stands beside it.</summary>
    public void MarkUnpacked(OpenedFile container) => _files[_files.IndexOf(container)] = container with { IsUnpacked = true };

    public void Report(string code, string message, string? file = null, Severity severity = Severity.Error) => _findings.Add(new(code, severity, message) { File = file });

    public void ReportOnce(string code, string message, Severity severity = Severity.Error)
    {
        if (_findings.All(finding => finding.Code != code || finding.Message != message))
            Report(code, message, null, severity);
    }
}
