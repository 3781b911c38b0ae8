using System.Text.Json;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
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

    private static OpenedMail Open(FileInfo[] files, CallDefinition call, FileSpool spool, CancellationToken cancellationToken)
    {
        var opener = new MailOpener(call, new OwnMail(new SenderOptions().From, []));
        return new LooseFiles(call, opener).Open(files.Select(file => (file.Name, (Stream)new MemoryStream(File.ReadAllBytes(file.FullName)))), spool, cancellationToken);
    }
}
