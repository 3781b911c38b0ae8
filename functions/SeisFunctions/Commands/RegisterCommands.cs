using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Intake;
using SeisFunctions.Receiving;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>The commands of an operator on the register: replay and reevaluate. No function runs meanwhile.</summary>
internal static class RegisterCommands
{
    /// <summary>Builds an empty register from the raw messages of <paramref name="from"/>, or of the storage itself.</summary>
    public static async Task<int> ReplayAsync(string data, string? from, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var other = from is null ? null : new BlobServiceClient(from);
        using var host = await PrepareAsync(data, cancellationToken);
        var source = other is null
            ? host.Services.GetRequiredService<RawMailStore>()
            : new RawMailStore(other, host.Services.GetRequiredService<CallDefinition>());
        var count = await ActivatorUtilities.CreateInstance<Replay>(host.Services).RunAsync(source, cancellationToken);
        console.WriteLine($"{count} submissions replayed. No letter was written.");
        return 0;
    }

    /// <summary>Prints what today's reader and rules would change; with <paramref name="act"/>, changes it.</summary>
    public static async Task<int> ReevaluateAsync(string data, Act? act, IAnsiConsole console, CancellationToken cancellationToken)
    {
        using var host = await PrepareAsync(data, cancellationToken);
        var reevaluation = ActivatorUtilities.CreateInstance<Reevaluation>(host.Services, ActivatorUtilities.CreateInstance<Intake.ReadSubmission>(host.Services));
        var changes = await reevaluation.CompareAsync(cancellationToken);
        foreach (var change in changes)
        {
            console.WriteLine(change.Name);
            foreach (var why in change.Why)
                console.WriteLine($"  {why}");
        }

        if (act is not null)
            await reevaluation.ApplyAsync(changes, act, cancellationToken);
        console.WriteLine($"{changes.Count} changes{(act is null ? "; nothing was written" : " written")}.");
        return 0;
    }

    private static async Task<IHost> PrepareAsync(string data, CancellationToken cancellationToken)
    {
        var quiet = new Dictionary<string, string?> { ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning" };
        var host = ServeCommand.Build(ServeCommand.OptionsFor(0, data, quiet));
        await host.Services.GetServices<IHostedService>().OfType<PrepareStorage>().Single().StartAsync(cancellationToken);
        return host;
    }
}
