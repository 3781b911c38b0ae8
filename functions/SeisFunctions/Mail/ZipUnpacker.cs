using System.Globalization;
using System.IO.Compression;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Mail;

/// <summary>Takes the files out of a zip archive, within the budget of the message.</summary>
internal sealed class ZipUnpacker(FileBasket basket, CallLimits limits, CancellationToken cancellationToken)
{
    // What programs put in beside the files: copies of their metadata, and settings of folders.
    private static readonly string[] Ballast = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Unpacks an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="opened">Told of each file that came out.</param>
    /// <returns>Whether it is an archive: if not, the reader of forms says what is wrong with the file.</returns>
    public bool Unpack(OpenedFile archive, Action<OpenedFile> opened)
    {
        try
        {
            using var stream = archive.Content.Open();
            var budget = new ReadingBudget(limits.Forms, cancellationToken);
            var directory = ZipDirectory.Read(stream, budget);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
            var entries = zip
                .Entries.Zip(directory, (entry, said) => (Entry: entry, Method: ZipDirectory.NameOf(said.Method)))
                .Where(one => !IsBallast(one.Entry.FullName))
                .ToList();
            if (entries.Any(one => one.Entry.IsEncrypted))
                ReportPassword(archive);
            foreach (var (entry, method) in entries.Where(one => !one.Entry.IsEncrypted))
            {
                if (method is null)
                    Unpack(archive, entry, budget, opened);
                else
                    ReportMethod(NameOf(archive, entry), method);
            }

            return true;
        }
        catch (LimitExceededException e)
        {
            basket.Report(
                FileFinding.ArchiveTooLarge(e.Limit, e.Most.ToString("N0", CultureInfo.InvariantCulture)) with
                {
                    File = archive.Name,
                }
            );
            return true;
        }
        catch (Exception e)
            when (e is InvalidDataException or NotSupportedException or IOException or UnreadableFileException)
        {
            return false;
        }
    }

    private void Unpack(OpenedFile archive, ZipArchiveEntry entry, ReadingBudget budget, Action<OpenedFile> opened)
    {
        using var stream = new CountedStream(new WholeStream(entry.Open(), entry.Length, entry.Crc32), budget);
        if (basket.Put(NameOf(archive, entry), "application/octet-stream", stream.CopyTo) is { } file)
            opened(file);
    }

    // Programs of Japanese Windows write names in Shift_JIS and macOS writes them in UTF-8, neither with the flag that
    // says so.
    private static string NameOf(OpenedFile archive, ZipArchiveEntry entry) =>
        $"{archive.Name}/{MailText.OfBytes(entry.FullName)}";

    private void ReportMethod(string file, string method) =>
        basket.Report(FileFinding.OtherCompression(method) with { File = file });

    private void ReportPassword(OpenedFile archive) =>
        basket.Report(FileFinding.ArchivePassword() with { File = archive.Name });

    private static bool IsBallast(string path) =>
        path.EndsWith('/')
        || path.EndsWith('\\')
        || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Ballast.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase);
}
