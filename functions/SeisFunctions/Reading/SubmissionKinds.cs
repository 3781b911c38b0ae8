using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// What is a submission, what is correspondence (docs/senders.md, "Correspondence"): a submission brings something that
/// could be a form, whether it can be read or not. Pure.
/// </summary>
internal static class SubmissionKinds
{
    // Pictures, cards, calendars, keys, sounds, and what Outlook sends along with the pictures of a signature.
    private static readonly string[] Companions =
    [
        ".vcf",
        ".ics",
        ".asc",
        ".key",
        ".pgp",
        ".cer",
        ".crt",
        ".p7b",
        ".p7c",
        ".p7s",
        ".sig",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".bmp",
        ".ico",
        ".svg",
        ".webp",
        ".heic",
        ".emf",
        ".wmf",
        ".emz",
        ".wmz",
        ".mso",
        ".thmx",
        ".wav",
        ".mp3",
        ".m4a",
    ];

    private static readonly string[] CompanionTypes =
    [
        "image/",
        "audio/",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/calendar",
        "application/ics",
        "application/pgp-keys",
        "application/ms-tnef",
    ];

    /// <summary>What a message is.</summary>
    /// <param name="files">Its files with what each is by its content.</param>
    /// <param name="opening">What was found when the message was opened.</param>
    public static SubmissionKind Of(
        IEnumerable<(OpenedFile File, FileFormat Format)> files,
        IEnumerable<Finding> opening
    ) =>
        files.Any(file => CouldBeForm(file.File, file.Format)) || opening.Any(HidesAFile)
            ? SubmissionKind.Submission
            : SubmissionKind.Correspondence;

    internal static bool HidesAFile(Finding finding) => FileFinding.Is(finding) || MailFinding.MayHideForms(finding);

    internal static bool CouldBeForm(OpenedFile file, FileFormat format) =>
        format switch
        {
            // A name as of Word or Excel says what was meant, whatever the content has become.
            FileFormat.Image or FileFormat.Text or FileFormat.Html => !file.IsUnpacked
                && OtherFiles.IsNamedAsForm(file.Name),
            // What is in such a wrapping stands beside it; an archive alone is worth a look.
            _ when file.IsUnpacked => format is FileFormat.Zip,
            FileFormat.Unknown or FileFormat.Empty or FileFormat.OtherArchive or FileFormat.OtherOffice => !IsCompanion(
                file
            ),
            _ => true,
        };

    private static bool IsCompanion(OpenedFile file) =>
        file.Name.Equals("winmail.dat", StringComparison.OrdinalIgnoreCase)
        || CompanionTypes.Any(type => file.ContentType.StartsWith(type, StringComparison.OrdinalIgnoreCase))
        || Companions.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase);
}
