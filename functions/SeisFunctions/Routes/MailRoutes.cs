using SeisFunctions.Calls;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Mail;

namespace SeisFunctions.Routes;

/// <summary>What became of a mail as a whole. Pure.</summary>
internal static class MailRoutes
{
    /// <summary>All of it.</summary>
    /// <param name="mail">The opened message.</param>
    /// <param name="files">How its files arrived.</param>
    /// <param name="call">The call.</param>
    public static IEnumerable<RouteNote> Of(OpenedMail mail, IReadOnlyList<FileRoute> files, CallDefinition call)
    {
        foreach (var change in Wrappings(mail, files))
            yield return new(change);
        var came = files.Where(file => file.IsRead).Select(file => file.Form).ToHashSet();
        if (call.RequiredForms.Any(form => !came.Contains(form.Name)))
        {
            foreach (var change in Losses(mail, files))
                yield return new(change);
        }

        if (GatewayTexts.HaveNotice(mail.Text))
            yield return new(RouteChange.Disclaimer);
        if (GatewayTexts.AreGarbled(mail.Text))
            yield return new(RouteChange.TextGarbled);
    }

    private static IEnumerable<RouteChange> Wrappings(OpenedMail mail, IReadOnlyList<FileRoute> files)
    {
        if (files.Any(file => file is { IsUnpacked: true, Format: FileFormat.Zip } && !IsLost(file)))
            yield return RouteChange.InZip;
        if (files.Any(IsTnef))
            yield return mail.Findings.Contains(FileFinding.Tnef() with { File = files.First(IsTnef).Name })
                ? RouteChange.TnefUnopened
                : RouteChange.InTnef;
        if (mail.Forwarded.Count > 0)
            yield return RouteChange.InMail;
        if (mail.Findings.Contains(MailFinding.Signed()))
            yield return RouteChange.MailSigned;
    }

    // Why a form that should be here is not: the first of what the mail itself says.
    private static IEnumerable<RouteChange> Losses(OpenedMail mail, IReadOnlyList<FileRoute> files)
    {
        var found = new List<RouteChange>();
        if (mail.Findings.Any(FileFinding.IsEncrypted))
            found.Add(RouteChange.EncryptedMail);
        if (mail.Findings.Any(finding => MailFinding.MayHideForms(finding) || finding == FileFinding.MailInPieces()))
            found.Add(RouteChange.MailCut);
        if (mail.Findings.Any(finding => finding.File is null && FileFinding.IsTooLarge(finding)))
            found.Add(RouteChange.TooLarge);
        if (mail.Findings.Any(FileFinding.IsLink))
            found.Add(RouteChange.Link);
        var text = $"{mail.Subject}\n{mail.Text}";
        if (GatewayTexts.TellOfQuarantine(text))
            found.Add(RouteChange.Quarantined);
        if (GatewayTexts.TellOfRemoval(text))
            found.Add(RouteChange.Removed);
        if (GatewayTexts.TellPassword(text) && !mail.Findings.Any(FileFinding.IsLink))
            found.Add(RouteChange.PasswordMail);
        var isExplained =
            found.Count > 0
            || files.Any(file => file.IsRead || IsLost(file));
        return isExplained ? found : [RouteChange.NothingAttached];
    }

    private static bool IsLost(FileRoute file) =>
        file.Notes.Any(note => RouteWords.EffectOf(note.Change) == RouteEffect.Lost);

    private static bool IsTnef(FileRoute file) =>
        file is { IsUnpacked: true, Format: not FileFormat.Zip }
        && Path.GetExtension(file.Name).Equals(".dat", StringComparison.OrdinalIgnoreCase);
}
