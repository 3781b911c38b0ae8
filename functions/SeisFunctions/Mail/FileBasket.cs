using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Mail;

/// <summary>
/// The files of a message so far, what was found about them, and how much more fits. One budget for all, however they
/// are nested.
/// </summary>
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
            ReportOnce(FileFinding.TooMany(limits.Attachments));
            return null;
        }

        var shown = MailText.Line(name, limits.FileNameCharacters) ?? $"名称なし{_files.Count + 1}";
        if (spool.Keep(write, limits.UnpackedBytes - _bytes) is not { } content)
        {
            Report(FileFinding.TooLargeToOpen() with { File = shown });
            return null;
        }

        _bytes += content.Length;
        _files.Add(new(shown, contentType, content));
        return _files[^1];
    }

    /// <summary>A file was a container: what was in it stands beside it.</summary>
    public void MarkUnpacked(OpenedFile container) =>
        _files[_files.IndexOf(container)] = container with { IsUnpacked = true };

    /// <summary>Keeps a finding.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>Keeps a finding, once in a message.</summary>
    public void ReportOnce(Finding finding)
    {
        if (!_findings.Contains(finding))
            Report(finding);
    }
}
