using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Wording;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// Covenants (別紙), reports, answers of a hearing: what is asked for after the closing, and withdrawals. A file that can
/// be read is known by its form, any other by its name or the subject; a file that names a form which an application
/// must have is none. Pure.
/// </summary>
internal static class Annexes
{
    /// <summary>Whether every file that could be a form is one of these.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="files">Its files with the forms read from each.</param>
    /// <param name="formats">The same with what each is by its content.</param>
    /// <param name="call">The call, whose data name the words.</param>
    public static bool IsAnnex(
        OpenedMail mail,
        IReadOnlyList<ReadFile> files,
        IReadOnlyList<(OpenedFile File, FileFormat Format)> formats,
        CallDefinition call
    )
    {
        var isNamed = Names(mail.Subject, WordsOf(call));
        var candidates = formats
            .Zip(files, (one, read) => (one.File, one.Format, read.Forms))
            .Where(one => !one.File.IsUnpacked && SubmissionKinds.CouldBeForm(one.File, one.Format))
            .ToList();
        return candidates.Count > 0
            && !mail.Findings.Any(SubmissionKinds.HidesAFile)
            && candidates.All(one =>
                one.Forms.Count > 0
                    ? !one.Forms.Any(form => IsRequired(form, call))
                    : IsOther(one.File.Name, isNamed, call)
            );
    }

    /// <summary>Whether its sender speaks of taking the application back, in the subject, a file's name or the text.</summary>
    public static bool Withdraws(OpenedMail mail, CallDefinition call) =>
        mail.Files.Select(file => (string?)file.Name)
            .Prepend(mail.Subject)
            .Append(OwnWords.Unquoted(mail, call.Secretariat.Email))
            .Any(text => Names(text, Lexicon.Known.Mails.Withdrawal.Words));

    private static bool IsRequired(string form, CallDefinition call) =>
        call.RequiredForms.Any(required => required.Name == form);

    private static bool IsOther(string name, bool isNamed, CallDefinition call) =>
        (isNamed || Names(name, WordsOf(call))) && !Names(name, call.RequiredForms.Select(form => form.Name));

    // Who takes an application back sends no application, in whatever call and whenever.
    private static IEnumerable<string> WordsOf(CallDefinition call) =>
        [
            .. call.Mail.AfterClosing,
            .. Lexicon.Known.Mails.Withdrawal.Words,
            .. call.Collections.SelectMany(collection => collection.Words),
        ];

    /// <summary>Whether a text holds one of the words, whatever their width and blanks.</summary>
    internal static bool Names(string? text, IEnumerable<string> words) =>
        text is not null
        && ApplicantSignals.Compact(text) is var compact
        && words.Any(word => compact.Contains(ApplicantSignals.Compact(word), StringComparison.OrdinalIgnoreCase));
}
