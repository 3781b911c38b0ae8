using System.IO.Compression;
using System.Text;
using MimeKit;
using MimeKit.Tnef;
using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Receiving;

/// <summary>Collects the files of a message: attachments in any nesting, attached messages, winmail.dat, zip archives (one level).</summary>
internal sealed class FileCollector(CallLimits limits, FileSpool spool, CancellationToken cancellationToken)
{
    private readonly List<OpenedFile> _files = [];
    private readonly List<Finding> _findings = [];
    private long _bytes;

    public IReadOnlyList<OpenedFile> Files => _files;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Every entity of the message that is a file. An explicit stack, since depth is the sender's choice.</summary>
    public void AddAll(MimeMessage message)
    {
        var stack = new Stack<(MimeEntity Entity, int Depth)>();
        if (message.Body is { } body)
            stack.Push((body, 0));
        while (stack.TryPop(out var next))
        {
            if (next.Depth > limits.MimeDepth)
            {
                Report("mail.unreadable", "電子メールの入れ子が深すぎるため、一部を開けませんでした。", null);
                continue;
            }

            switch (next.Entity)
            {
                case Multipart multipart:
                    for (var i = multipart.Count - 1; i >= 0; i--)
                        stack.Push((multipart[i], next.Depth + 1));
                    break;
                case MessagePart { Message.Body: { } inner }:
                    stack.Push((inner, next.Depth + 1));
                    break;
                case TnefPart tnef:
                    foreach (var part in tnef.ExtractAttachments().Reverse())
                        stack.Push((part, next.Depth + 1));
                    break;
                case MimePart part when IsFile(part):
                    AddPart(part);
                    break;
            }
        }
    }

    /// <summary>A file that did not come in a message.</summary>
    public void AddFile(string name, Stream content)
    {
        if (Keep(stream => content.CopyTo(stream)) is { } kept)
            Add(new(name, "application/octet-stream", kept), unpack: true);
        else
            Report("file.tooLarge", "ファイルが大きすぎるため、開けませんでした。様式を分けてお送りください。", name);
    }

    private static bool IsFile(MimePart part) => part.IsAttachment || part.FileName is not null || part is not TextPart;

    private void AddPart(MimePart part)
    {
        if (part.Content is null)
            return;
        var name = part.FileName is { Length: > 0 } given ? given : $"名称なし{_files.Count + 1}";
        if (Keep(stream => part.Content.DecodeTo(stream, cancellationToken)) is { } content)
            Add(new(name, part.ContentType.MimeType, content), unpack: true);
        else
            Report("file.tooLarge", "添付ファイルが大きすぎるため、開けませんでした。様式を分けてお送りください。", name);
    }

    private FileContent? Keep(Action<Stream> write) => spool.Keep(write, limits.UnpackedBytes - _bytes);

    private void Add(OpenedFile file, bool unpack)
    {
        if (_files.Count >= limits.Attachments)
        {
            if (_findings.All(finding => finding.Code != "file.tooMany"))
                Report("file.tooMany", $"添付ファイルが{limits.Attachments}個を超えています。超えた分は開いていません。", null);
            return;
        }

        _bytes += file.Content.Length;
        var position = _files.Count;
        _files.Add(file);
        if (unpack && IsZip(file.Content) && TryUnpack(file))
            _files[position] = file with { IsUnpacked = true };
    }

    private static bool IsZip(FileContent content)
    {
        using var stream = content.Open();
        return FileFormats.Detect(stream) == FileFormat.Zip;
    }

    // What is no archive after all is left to the reader of forms, which says what is wrong with it.
    private bool TryUnpack(OpenedFile archive)
    {
        try
        {
            using var zip = new ZipArchive(archive.Content.Open(), ZipArchiveMode.Read, false, Encoding.GetEncoding(932));
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                if (_files.Count >= limits.Attachments)
                {
                    Report("file.tooMany", $"添付ファイルが{limits.Attachments}個を超えています。超えた分は開いていません。", archive.Name);
                    return true;
                }

                UnpackEntry(archive, entry);
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            return false;
        }
    }

    private void UnpackEntry(OpenedFile archive, ZipArchiveEntry entry)
    {
        var name = $"{archive.Name}/{entry.FullName}";
        if (entry.IsEncrypted)
        {
            Report("file.password", "パスワード付きの圧縮ファイルのため、開けませんでした。パスワードを付けずにお送りください。", name);
            return;
        }

        using var stream = entry.Open();
        if (Keep(stream.CopyTo) is { } content)
            Add(new(name, "application/octet-stream", content), unpack: false);
        else
            Report("file.tooLarge", "圧縮ファイルの中身が大きすぎるため、開けませんでした。", name);
    }

    private void Report(string code, string message, string? file) => _findings.Add(new(code, Severity.Error, message) { File = file });
}
