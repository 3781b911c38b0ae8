using System.CommandLine;
using System.Globalization;
using System.Net;
using SeisFunctions.Domain;
using SeisFunctions.Publishing;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>The commands of the app under the embedded host. Each ends with a status.</summary>
internal static class CommandLine
{
    private const int WrongArguments = 2;

    // Left out, the process ends two seconds after Ctrl-C, in the middle of what it drains, and the emulator that it has
    // started loses what it kept last. The host has a limit of its own, which is shorter: EmbeddedHost__ShutdownGrace.
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(5);

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port to listen on; 0 for any that is free.",
        DefaultValueFactory = _ => 7071,
        Validators =
        {
            result =>
            {
                // What is no number at all is told by the parser.
                if (
                    result.Tokens is [{ Value: var text }]
                    && int.TryParse(text, CultureInfo.InvariantCulture, out var port)
                    && port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort
                )
                    result.AddError($"--port must be a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
            },
        },
    };
    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder for .azurite, inbox, outbox and keys.",
        DefaultValueFactory = _ => ".",
    };
    private static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "Rehearse: believe that it is this instant (2026-03-20T09:00:00+09:00).",
    };

    /// <summary>Runs the command that <paramref name="args"/> name; without one, serves.</summary>
    /// <returns>0, or another status as the command tells; 2 for arguments that make no command.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestStop,
        };
        var command = Root().Parse(args);
        var status = await command.InvokeAsync(configuration);
        // 1 would be an answer: "check" has found something to mend.
        return command.Errors.Count > 0 ? WrongArguments : status;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("SeisFunctions: the intake of a call for applications.")
        {
            Port,
            Data,
            Now,
            Demo(),
            Rehearse(),
            Forms(),
            Check(),
            Verify(),
            Call(),
            Replay(),
            Reevaluate(),
        };
        root.SetAction(
            (arguments, cancellationToken) =>
                ServeCommand.RunAsync(
                    arguments.GetValue(Port),
                    arguments.GetValue(Data)!,
                    arguments.GetValue(Now),
                    cancellationToken
                )
        );
        return root;
    }

    private static Command Demo()
    {
        var exit = new Option<bool>("--exit")
        {
            Description = "End after the table: status 0 if every sample ended as it should.",
        };
        var call = new Option<string?>("--call")
        {
            Description = "A call that ships (seis-r8, seis-r8-providers, keikaku-r8, hojo-r8), or the folder of one.",
        };
        var command = new Command(
            "demo",
            "Plays a whole call through with its sample applications on fresh data under .demo/."
        )
        {
            Port,
            Data,
            call,
            exit,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                DemoCommand.RunAsync(
                    arguments.GetValue(Port),
                    arguments.GetValue(Data)!,
                    arguments.GetValue(call),
                    arguments.GetValue(exit),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Rehearse()
    {
        var exit = new Option<bool>("--exit")
        {
            Description = "End after the table: status 0 if every sample ended as it should.",
        };
        var then = new Option<string?>("--then")
        {
            Description =
                "A call that ships (seis-r8-providers), or the folder of one, whose applicants choose among those selected: played after it, and its adoption told to them.",
        };
        var command = new Command(
            "rehearse",
            "Rehearses the call of the settings with everybody on its list, marked 訓練, on fresh data under .rehearsal/."
        )
        {
            Port,
            Data,
            then,
            exit,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                RehearseCommand.RunAsync(
                    arguments.GetValue(Port),
                    arguments.GetValue(Data)!,
                    arguments.GetValue(then),
                    arguments.GetValue(exit),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Forms()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder to write into." };
        var command = new Command("forms", "Writes the blank forms of the call.") { folder };
        command.SetAction(arguments => FormsCommand.Run(arguments.GetValue(folder)!, AnsiConsole.Console));
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = ".docx, .xlsx, .eml or .zip files of one application.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var explain = new Option<bool>("--explain")
        {
            Description = "Print what every text of the forms was taken for.",
        };
        var lines = new Option<bool>("--lines")
        {
            Description =
                "Read one application a line from standard input (paths parted by tabs), and answer each with one line of JSON.",
        };
        var command = new Command(
            "check",
            "Reads files as one application and prints fields and findings. Touches no storage."
        )
        {
            files,
            json,
            explain,
            lines,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files)?.Length > 0 == result.GetValue(lines))
                result.AddError("Name files, or --lines and none.");
        });
        command.SetAction(
            (arguments, cancellationToken) =>
                arguments.GetValue(lines)
                    ? CheckCommand.RunLinesAsync(Console.In, Console.Out, cancellationToken)
                    : CheckCommand.RunAsync(
                        arguments.GetValue(files)!,
                        arguments.GetValue(json),
                        arguments.GetValue(explain),
                        AnsiConsole.Console,
                        cancellationToken
                    )
        );
        return command;
    }

    private static Command Verify()
    {
        var proof = new Argument<FileInfo>("PROOF") { Description = "proof-….json, as the final letter carries it." };
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Files that were handed in.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var head = new Option<string?>("--head") { Description = "締切照合値 as the secretariat has published it." };
        var authority = new Option<FileInfo?>("--authority")
        {
            Description = "Certificates (PEM) of the timestamp authority; without it, those that this machine trusts.",
        };
        var command = new Command(
            "verify",
            "Checks a proof of receipt: received then, unaltered, sealed at the deadline. Touches no storage."
        )
        {
            proof,
            files,
            head,
            authority,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                VerifyCommand.RunAsync(
                    arguments.GetValue(proof)!,
                    arguments.GetValue(files)!,
                    arguments.GetValue(head),
                    arguments.GetValue(authority),
                    Console.Out,
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Call()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "call.json of the call, or the folder that holds it." };
        var check = new Command("check", "Tells all faults in the data of a call. Starts nothing.") { file };
        check.SetAction((arguments, _) => CallCommand.CheckAsync(arguments.GetValue(file)!));
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder of the call, which is not there yet." };
        var start = new Command("new", "Writes a small, complete call to start from.") { folder };
        start.SetAction((arguments, _) => NewCallCommand.RunAsync(arguments.GetValue(folder)!));
        return new("call", "Starts a call, looks at its data, or hands its selection over.")
        {
            start,
            check,
            ExportSelection(),
        };
    }

    private static Command ExportSelection()
    {
        var table = new Argument<HandedTable>("TABLE")
        {
            Description = "selections: what the next call of this kind compares with; candidates: what others choose from; adoptions: what was adopted for each candidate.",
        };
        var file = new Argument<FileInfo>("FILE") { Description = "CSV file to write." };
        var year = new Option<int?>("--year")
        {
            Description = "Fiscal year of this call for selections: 2026 for 令和8年度.",
        };
        var command = new Command(
            "export-selection",
            "Writes what the call has selected as a reference table of another call."
        )
        {
            Data,
            table,
            file,
            year,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                RegisterCommands.ExportSelectionAsync(
                    arguments.GetValue(Data)!,
                    arguments.GetValue(table),
                    arguments.GetValue(file)!,
                    arguments.GetValue(year),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Replay()
    {
        var from = new Option<string?>("--from")
        {
            Description =
                "Connection string of the storage with raw messages, records of acts and letters, or the data folder of a local install; without it, the app's own.",
            // A shell variable that is not set: the app's own storage is not meant.
            Validators =
            {
                result =>
                {
                    if (result.Tokens is [{ Value: var text }] && string.IsNullOrWhiteSpace(text))
                        result.AddError("--from must be a connection string or a data folder; leave it out for the app's own storage.");
                },
            },
        };
        var command = new Command(
            "replay",
            "Builds an empty register from the raw messages and the records of acts. Writes no letter."
        )
        {
            Data,
            from,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                RegisterCommands.ReplayAsync(
                    arguments.GetValue(Data)!,
                    arguments.GetValue(from),
                    AnsiConsole.Console,
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Reevaluate()
    {
        var apply = new Option<bool>("--apply")
        {
            Description = "Write the changes, in the name of --by and for the reason of --note.",
        };
        var (by, note) = (
            new Option<string?>("--by") { Description = "Who." },
            new Option<string?>("--note") { Description = "Why." }
        );
        var command = new Command("reevaluate", "Prints what today's reader and rules would change.")
        {
            Data,
            apply,
            by,
            note,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                Act? act = null;
                if (
                    arguments.GetValue(apply)
                    && (
                        Act.TryCreate(arguments.GetValue(by), arguments.GetValue(note), out act) is not null
                        || act.Note is null
                    )
                )
                    throw new InvalidOperationException(
                        "--apply needs --by and --note: every change stands in the audit log."
                    );
                return RegisterCommands.ReevaluateAsync(
                    arguments.GetValue(Data)!,
                    act,
                    AnsiConsole.Console,
                    cancellationToken
                );
            }
        );
        return command;
    }
}
