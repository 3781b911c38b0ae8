using System.Text.Json;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Forms;
using SeisFunctions.Hosting;
using SeisFunctions.Querying;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Recording;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>Reads files as one application and prints what was read.</summary>
internal static class CheckCommand
{
    private const int InOrder = 0, HasFindings = 1, Unreadable = 2;

    public static async Task<int> RunAsync(FileInfo[] files, bool json, IAnsiConsole console, CancellationToken cancellationToken)
    {
        JapaneseEncodings.Register();
        foreach (var missing in files.Where(file => !file.Exists))
        {
            await Console.Error.WriteLineAsync($"ファイルがありません：{missing}");
            return Unreadable;
        }

        var call = FormsCommand.Call();
        using var spool = new FileSpool();
        var result = new SelfCheck(call, new SubmissionReader(call)).Check(Open(files, call, spool, cancellationToken), cancellationToken);
        var report = CheckReport.Of(result, call);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, RegisterJson.Options));
        else
            CheckTables.Print(report, console);
        return report.Forms.Count == 0 ? Unreadable
            : report.Findings.Any(finding => finding.Severity == Severity.Error) ? HasFindings
            : InOrder;
    }

    // Mails and plain files together make up one application, as they would in several mails.
    private static OpenedMail Open(FileInfo[] files, CallDefinition call, FileSpool spool, CancellationToken cancellationToken)
    {
        var mail = new OpenedMail();
        var opener = new MailOpener(call, Options.Create(new MailboxOptions()), Options.Create(new SenderOptions()));
        using var collector = new FileCollector(call.Limits, spool, cancellationToken);
        foreach (var file in files)
        {
            using var stream = file.OpenRead();
            if (file.Extension.Equals(".eml", StringComparison.OrdinalIgnoreCase))
            {
                var opened = opener.Open(stream, spool, cancellationToken);
                mail = opened with { Files = [.. mail.Files, .. opened.Files], Findings = [.. mail.Findings, .. opened.Findings] };
            }
            else
            {
                collector.AddFile(file.Name, stream);
            }
        }

        return mail with { Files = [.. mail.Files, .. collector.Files], Findings = [.. mail.Findings, .. collector.Findings] };
    }
}
