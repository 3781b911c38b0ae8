using SeisFunctions.Domain;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Traces;
using SeisFunctions.Mail;

namespace SeisFunctions.Routes;

/// <summary>What became of one file on its way, by comparison with the forms that were given out.</summary>
internal sealed class FileRoutes(GivenForms given, FormReader reader)
{
    // Far more than a form has; of what is larger the beginning tells as much.
    private const int MostBytes = 4 * 1024 * 1024;

    // A document of pictures alone has page numbers at most.
    private const int MostCharactersOfPictures = 20;

    // A name of a program; what is longer is a text of somebody's own choice.
    private const int LongestName = 40;

    // Programs with which people save; whatever else rebuilds a file is a gateway.
    private static readonly string[] Programs =
    [
        "Microsoft",
        "LibreOffice",
        "OpenOffice",
        "Collabora",
        "ONLYOFFICE",
        "WPS",
        "Kingsoft",
        "Polaris",
        "Google",
        "Hancom",
        "JUST",
        "一太郎",
        "Pages",
        "Numbers",
    ];

    /// <summary>The account of a file.</summary>
    /// <param name="arrived">The file with what was read from it.</param>
    /// <param name="opening">What was found of it when the message was opened.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public FileRoute Of(ArrivedFile arrived, IEnumerable<Finding> opening, CancellationToken cancellationToken)
    {
        var (file, format) = (arrived.File, arrived.Reading.Format);
        var whole = given.All.FirstOrDefault(one => one.Sha256 == file.Content.Sha256);
        var read = whole?.Form.Name ?? arrived.Reading.Forms.Select(form => form.FormName).FirstOrDefault();
        var route = new FileRoute(arrived.Index, file.Name, file.Content.Length, format, read, [])
        {
            IsUnpacked = file.IsUnpacked,
            IsRead = read is not null,
            IsFilled = whole is null && arrived.Reading.Forms.Any(form => form.IsFilled),
        };
        IEnumerable<RouteNote> notes =
            whole is not null ? [new(RouteChange.AsGiven)]
            : read is not null ? OfRead(arrived, given.Named(read), cancellationToken)
            : file.IsUnpacked ? OfContainer(FoundIn(arrived, opening))
            : OfUnread(arrived, opening, cancellationToken);
        var meant = read is not null || file.IsUnpacked ? null : given.Meant(file.Name, Beginning(file));
        var names =
            read is not null || meant is not null || format == FileFormat.Zip
                ? FileNames.NotesOf(file.Name, format)
                : [];
        return route with
        {
            Form = read ?? meant?.Form.Name,
            Notes = [.. route.IsFilled ? [new(RouteChange.Filled)] : Array.Empty<RouteNote>(), .. notes, .. names],
        };
    }

    private IEnumerable<RouteNote> OfRead(
        ArrivedFile arrived,
        GivenForm? blank,
        CancellationToken cancellationToken
    )
    {
        if (arrived.Reading.Forms.SelectMany(form => form.Findings).Any(FormFinding.IsOldVersion))
        {
            yield return new(RouteChange.OldVersion);
            yield break;
        }

        using var content = arrived.File.Content.Open();
        if (blank is null || reader.Trace(content, cancellationToken) is not { } trace)
            yield break;
        if (trace.IsSameAs(blank.Trace))
        {
            yield return new(RouteChange.Repacked);
            yield break;
        }

        if (trace.Controls < blank.Trace.Controls)
            yield return new(RouteChange.ControlsLost, Lost(trace.Controls, blank.Trace.Controls));
        if (trace.InputChecks < blank.Trace.InputChecks)
            yield return new(RouteChange.InputChecksLost, Lost(trace.InputChecks, blank.Trace.InputChecks));
        if (!trace.HasMacros && Path.GetExtension(arrived.File.Name).ToLowerInvariant() is ".docm" or ".xlsm")
            yield return new(RouteChange.MacrosRemoved);
        // Who has filled it in has saved it; a program may leave no name.
        yield return IsOfPeople(trace) || (trace.Program is null && arrived.Reading.Forms.Any(form => form.IsFilled))
            ? new(RouteChange.Resaved, NameOf(trace) ?? "保存したソフトの記載なし")
            : new(RouteChange.Sanitised, NameOf(trace));
    }

    // LibreOffice writes the machine and the build behind a dollar sign.
    private static string? NameOf(PackageTrace trace) =>
        trace.Program?.Split('$')[0].Trim() is { Length: > 0 and <= LongestName } name ? name : null;

    private static string Lost(int left, int all) => $"{all}個のうち{all - left}個";

    private static bool IsOfPeople(PackageTrace trace) =>
        trace.Program is { } program
        && Programs.Any(one => program.StartsWith(one, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<RouteNote> OfUnread(
        ArrivedFile arrived,
        IEnumerable<Finding> opening,
        CancellationToken cancellationToken
    )
    {
        var (file, format) = (arrived.File, arrived.Reading.Format);
        var found = FoundIn(arrived, opening);
        var bytes = Beginning(file);
        var meant = given.Meant(file.Name, bytes);
        switch (format)
        {
            case FileFormat.Empty:
                yield return new(RouteChange.Emptied);
                break;
            case FileFormat.EncryptedOffice:
                yield return new(RouteChange.OfficePassword);
                break;
            case FileFormat.LegacyWord
            or FileFormat.LegacyExcel
            or FileFormat.BinaryExcel
            or FileFormat.OfficeXml:
                yield return new(RouteChange.OldOffice);
                break;
            case FileFormat.Pdf:
                yield return new(IsOfPictures(bytes) ? RouteChange.Imaged : RouteChange.Pdf);
                break;
            case FileFormat.Image when meant is not null || file.Content.Length >= OtherFiles.SmallestScan:
                yield return new(RouteChange.Imaged);
                break;
            case FileFormat.OtherArchive:
                yield return new(RouteChange.OtherArchive);
                break;
            case FileFormat.Program:
                yield return new(RouteChange.SelfExtracting);
                break;
            case FileFormat.Link:
                yield return new(RouteChange.Link);
                break;
            case FileFormat.Html or FileFormat.Text:
                if (OfText(file, bytes, meant) is { } text)
                    yield return text;
                break;
            case FileFormat.Zip when found.Any(FileFinding.IsPassword):
                yield return new(RouteChange.ArchivePassword);
                break;
            case FileFormat.Word or FileFormat.Excel when found.Any(FileFinding.IsPassword):
                yield return new(RouteChange.OfficePassword);
                break;
            case FileFormat.Word or FileFormat.Excel when Trace(file, cancellationToken) is { } trace:
                yield return new(
                    trace is { Characters: < MostCharactersOfPictures, Pictures: > 0 }
                        ? RouteChange.Imaged
                        : RouteChange.OtherFile
                );
                break;
            case FileFormat.Word or FileFormat.Excel or FileFormat.Zip:
                yield return found.Any(FileFinding.IsTooLarge)
                    ? new(RouteChange.TooLarge)
                    : ByteDamage.Of(bytes, meant);
                break;
            case FileFormat.Unknown when found.Any(FileFinding.IsEncrypted):
                yield return new(RouteChange.EncryptedMail);
                break;
            case FileFormat.Unknown when meant is not null || OtherFiles.IsNamedAsForm(file.Name):
                yield return ByteDamage.Of(bytes, meant);
                break;
            case FileFormat.Unknown or FileFormat.Image:
                break;
            default:
                yield return new(RouteChange.OtherFormat);
                break;
        }
    }

    private static IReadOnlyList<Finding> FoundIn(ArrivedFile arrived, IEnumerable<Finding> opening) =>
        [.. opening.Where(finding => finding.File == arrived.File.Name), .. arrived.Reading.Findings];

    // What could be taken out of it stands beside it.
    private static IEnumerable<RouteNote> OfContainer(IReadOnlyList<Finding> found)
    {
        if (found.Any(FileFinding.IsPassword))
            yield return new(RouteChange.ArchivePassword);
        else if (found.Any(FileFinding.IsTooLarge))
            yield return new(RouteChange.TooLarge);
        else if (found.Any(finding => FileFinding.IsUnreadable(finding) && finding.Message != FileFinding.Tnef().Message))
            yield return new(RouteChange.ZipUnopened);
    }

    private PackageTrace? Trace(OpenedFile file, CancellationToken cancellationToken)
    {
        using var content = file.Content.Open();
        return reader.Trace(content, cancellationToken);
    }

    // A text may be the file itself, not decoded or converted; else it stands in its place.
    private static RouteNote? OfText(OpenedFile file, ReadOnlySpan<byte> bytes, GivenForm? meant)
    {
        var damage = bytes.StartsWith("UEsDB"u8) || bytes.StartsWith("PK"u8) ? ByteDamage.Of(bytes, meant) : null;
        var text = System.Text.Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MailOpener.MostCharacters)]);
        return damage
            ?? (
                GatewayTexts.IsStandIn(file.Name)
                || GatewayTexts.TellOfRemoval(text)
                || GatewayTexts.TellOfQuarantine(text)
                    ? new(RouteChange.ReplacedByText)
                : text.Contains("://", StringComparison.Ordinal)
                && text.Contains("ダウンロード", StringComparison.Ordinal)
                    ? new(RouteChange.Link)
                : meant is not null || OtherFiles.IsNamedAsForm(file.Name) ? new(RouteChange.ReplacedByText)
                : null
            );
    }

    // A page of text has a font. What is packed in streams of objects cannot be told so.
    private static bool IsOfPictures(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("/Image"u8) >= 0 && bytes.IndexOf("/Font"u8) < 0 && bytes.IndexOf("/ObjStm"u8) < 0;

    private static byte[] Beginning(OpenedFile file)
    {
        using var content = file.Content.Open();
        var bytes = new byte[(int)Math.Min(file.Content.Length, MostBytes)];
        content.ReadExactly(bytes);
        return bytes;
    }
}
