using System.Text.Json;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Reading;
using SeisFunctions.Storing;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>Reads files as one application and prints what was read.</summary>
internal sealed class CheckCommand
{
    private const int InOrder = 0,
        HasFindings = 1,
        Unreadable = 2;

    private static readonly JsonSerializerOptions OneLine = new(RegisterJson.Options) { WriteIndented = false };

    private readonly CallDefinition call;
    private readonly SelfCheck check;

    private CheckCommand()
    {
        JapaneseEncodings.Register();
        call = FormsCommand.Call();
        check = new(call, new SubmissionReader(call));
    }

    public static async Task<int> RunAsync(
        FileInfo[] files,
        bool json,
        bool explain,
        IAnsiConsole console,
        CancellationToken cancellationToken
    )
    {
        foreach (var missing in files.Where(file => !file.Exists))
        {
            await Console.Error.WriteLineAsync($"ファイルがありません：{missing}");
            return Unreadable;
        }

        var report = new CheckCommand().Check(files, cancellationToken);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, RegisterJson.Options));
        else if (explain)
            CheckTables.Explain(report, console);
        else
            CheckTables.Print(report, console);
        return report.Forms.Count == 0 ? Unreadable
            : report.Findings.Any(finding => finding.Severity == Severity.Error) ? HasFindings
            : InOrder;
    }

    /// <summary>
    /// Reads one application a line (its paths parted by tabs) and answers each with a line of JSON, until the input
    /// ends.
    /// </summary>
    public static async Task<int> RunLinesAsync(
        TextReader input,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var command = new CheckCommand();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            var files = line.Split('\t', StringSplitOptions.RemoveEmptyEntries)
                .Select(path => new FileInfo(path))
                .ToArray();
            await output.WriteLineAsync(
                files is [] || files.Any(file => !file.Exists)
                    ? JsonSerializer.Serialize(new { error = $"ファイルがありません：{line}" }, OneLine)
                    : JsonSerializer.Serialize(command.Check(files, cancellationToken), OneLine)
            );
            await output.FlushAsync(cancellationToken);
        }

        return InOrder;
    }

    private CheckReport Check(FileInfo[] files, CancellationToken cancellationToken)
    {
        using var spool = new FileSpool();
        var opener = new MailOpener(call, new OwnMail(new SenderOptions().From, []));
        var opened = new LooseFiles(call, opener).Open(
            files.Select(file => (file.Name, (Stream)new MemoryStream(File.ReadAllBytes(file.FullName)))),
            spool,
            cancellationToken
        );
        return CheckReport.Of(check.Check(opened, cancellationToken), call);
    }
}
