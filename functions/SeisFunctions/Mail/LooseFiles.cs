using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>
/// Opens files that did not come as one message: forms, archives and mails together make up one application, as they
/// would in several mails.
/// </summary>
public sealed class LooseFiles(CallDefinition call, MailOpener opener)
{
    /// <summary>Opens files.</summary>
    /// <param name="files">Names and contents; each is read while it is opened only.</param>
    /// <param name="spool">Takes the decoded files; they can be read as long as it is not disposed.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    public OpenedMail Open(
        IEnumerable<(string Name, Stream Content)> files,
        FileSpool spool,
        CancellationToken cancellationToken
    )
    {
        var mail = new OpenedMail();
        using var collector = new FileCollector(call.Limits, spool, cancellationToken);
        foreach (var (name, content) in files)
        {
            if (name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))
            {
                var opened = opener.Open(content, spool, cancellationToken);
                mail = opened with
                {
                    Files = [.. mail.Files, .. opened.Files],
                    Findings = [.. mail.Findings, .. opened.Findings],
                };
            }
            else
            {
                collector.AddFile(name, content);
            }
        }

        return mail with
        {
            Files = [.. mail.Files, .. collector.Files],
            Findings = [.. mail.Findings, .. collector.Findings],
        };
    }
}
