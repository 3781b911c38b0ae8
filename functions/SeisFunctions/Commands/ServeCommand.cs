using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Watching;
using SeisFunctions.Web;

namespace SeisFunctions.Commands;

/// <summary>Serves until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(
        int port,
        string data,
        DateTimeOffset? now,
        CancellationToken cancellationToken
    )
    {
        var settings = now is null ? [] : new Dictionary<string, string?> { ["Rehearsal__StartsAt"] = $"{now:O}" };
        var options = OptionsFor(port, data, settings);
        using var host = Build(options, services =>
            services.AddSingleton<TimeOfData>().AddHostedService(provider => provider.GetRequiredService<TimeOfData>())
        );
        // From the first moment on, so that whoever follows the README can drop a mail while storage is still being
        // started.
        if (host.Services.GetRequiredService<IOptions<MailboxOptions>>().Value is { Kind: MailboxKind.Folder } mailbox)
            OwnersOnly.Folder(mailbox.Folder);
        await host.StartAsync(cancellationToken);
        PrintDeskLinks(host);
        if (host.Services.GetRequiredService<TimeOfData>().Remark is { } remark)
            Console.WriteLine(remark);
        foreach (var open in FoldersOpenToOthers(host.Services))
            Console.WriteLine(
                $"注意：{open} は、この端末のほかの利用者も読むことができます（chmod 700 で本人だけにできます）。"
            );
        await host.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static IEnumerable<string> FoldersOpenToOthers(IServiceProvider services)
    {
        var (mailbox, sender) = (
            services.GetRequiredService<IOptions<MailboxOptions>>().Value,
            services.GetRequiredService<IOptions<SenderOptions>>().Value
        );
        var folders = new[]
        {
            mailbox.Kind == MailboxKind.Folder ? mailbox.Folder : null,
            sender.Kind == SenderKind.Pickup ? sender.Folder : null,
        };
        return folders.OfType<string>().Where(Directory.Exists).Where(OwnersOnly.IsOpenToOthers);
    }

    /// <summary>Prints a link that opens the desk of this host.</summary>
    public static void PrintDeskLinks(IHost host) =>
        DeskLinks.Print(host.Services, host.Services.GetRequiredService<EmbeddedHostInfo>().BaseAddress);

    /// <summary>Options for the embedded host; a data folder of one's own holds the mailbox folders too.</summary>
    public static EmbeddedHostOptions OptionsFor(int port, string data, IReadOnlyDictionary<string, string?> settings)
    {
        var folder = Path.GetFullPath(data);
        var all = new Dictionary<string, string?>(settings);
        if (folder != Path.GetFullPath("."))
        {
            all.TryAdd("Mailbox__Folder", Path.Combine(folder, "inbox"));
            all.TryAdd("Sender__Folder", Path.Combine(folder, "outbox"));
        }

        return new()
        {
            Port = port,
            DataDirectory = Made(folder),
            Settings = all,
        };
    }

    private static string Made(string folder)
    {
        try
        {
            return OwnersOnly.Folder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HostStartException(
                $"--data: {folder} is no folder that can be made or written to. Name another one. ({e.Message})"
            );
        }
    }

    /// <summary>The host with all functions, as production wires it.</summary>
    public static IHost Build(EmbeddedHostOptions options, Action<IServiceCollection>? change = null)
    {
        var builder = new EmbeddedHostBuilder(options);
        builder.UseIntake();
        builder.Services.AddSeisFunctions(builder.Configuration);
        builder.Services.AddSingleton(provider => new PublicAddress(() =>
            provider.GetRequiredService<IOptions<LinkOptions>>().Value.Address
            ?? provider.GetRequiredService<EmbeddedHostInfo>().BaseAddress
        ));
        builder.Services.AddSingleton(provider => new Disks([
            Path.GetTempPath(),
            .. provider.GetRequiredService<EmbeddedHostInfo>().StorageFolder is { } folder ? [folder] : (string[])[],
        ]));
        change?.Invoke(builder.Services);
        IHost host;
        try
        {
            host = builder.Build();
        }
        catch (HostStartException e)
        {
            // What is wrong with a schedule or a route hides nothing else.
            using var services = builder.Services.BuildServiceProvider();
            throw InOne([e, .. FaultsOf(services)]);
        }
        // Before the host starts, which would report a wrong setting with a stack trace of its own.
        return FaultsOf(host.Services) is [_, ..] faults ? throw InOne(faults) : host;
    }

    /// <summary>What is wrong with the settings, and with the call that they name.</summary>
    private static List<Exception> FaultsOf(IServiceProvider services)
    {
        var faults = new List<Exception>();
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (Exception e) when (StartFaults.Lines(e) is not null)
        {
            faults.Add(e);
        }

        try
        {
            _ = services.GetRequiredService<CallDefinition>();
        }
        catch (InvalidCallException e)
        {
            faults.Add(e);
        }

        return faults;
    }

    private static Exception InOne(IReadOnlyList<Exception> faults) =>
        faults is [var only] ? only : new AggregateException(faults);
}
