using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Mail;

namespace SeisFunctions.Routes;

/// <summary>
/// Tells how a route test arrived: what became of each file and of the mail on the way (docs/route-tests.md). Pure.
/// </summary>
public sealed class RouteReader(CallDefinition call, FormReader reader)
{
    private readonly GivenForms _given = new(call, reader);

    /// <summary>
    /// Whether a message is a route test, by its subject alone: one that a person wrote and that answers no letter of
    /// ours. Anything else that could be one is told once its files have been read.
    /// </summary>
    public static bool IsNamed(OpenedMail mail) =>
        NamingOf(mail) == TestNaming.Named && mail is { NoAnswer: null, AnswersLetter: false, Notice: null };

    /// <summary>The account of a message that is a route test; null for any other.</summary>
    /// <param name="mail">The opened message.</param>
    /// <param name="files">Its files with what was read from each.</param>
    /// <param name="bringsForm">Whether something in it could be a form.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public RouteAccount? Of(
        OpenedMail mail,
        IReadOnlyList<ArrivedFile> files,
        bool bringsForm,
        CancellationToken cancellationToken
    )
    {
        var naming = NamingOf(mail);
        if (naming == TestNaming.None || mail.Notice is not null || !(bringsForm || IsNamed(mail)))
            return null;
        var account = AccountOf(mail, files, cancellationToken);
        return naming == TestNaming.Named ? account
            : IsOfBlanks(account, mail) ? account with { MayAsk = true }
            : null;
    }

    private static TestNaming NamingOf(OpenedMail mail) =>
        UploadedMail.Is(mail) ? TestNaming.None : TestSubject.Of(mail.Subject);

    // Where the subject only speaks of a test, nothing is one that could be an application.
    private static bool IsOfBlanks(RouteAccount account, OpenedMail mail) =>
        account.Whole.Count > 0
        && !mail.Findings.Any(finding => FileFinding.Is(finding) || MailFinding.MayHideForms(finding))
        && account.Files.All(file =>
            file.IsUnpacked
            || (file is { IsRead: true, IsFilled: false })
            || (file.Format == FileFormat.Image && file.Bytes < OtherFiles.SmallestScan)
        );

    private RouteAccount AccountOf(
        OpenedMail mail,
        IReadOnlyList<ArrivedFile> files,
        CancellationToken cancellationToken
    )
    {
        var routes = new FileRoutes(_given, reader);
        IReadOnlyList<FileRoute> found = [.. files.Select(file => routes.Of(file, mail.Findings, cancellationToken))];
        return new(
            found,
            [.. MailRoutes.Of(mail, found, call)],
            [.. call.RequiredForms.Select(form => form.Name)]
        );
    }
}
