using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Intake;
using SeisFunctions.Proving;
using SeisFunctions.Publishing;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>The commands of an operator on the register: replay, reevaluate, export-selection. No function runs meanwhile.</summary>
internal static class RegisterCommands
{
    /// <summary>
    /// Builds an empty register from what <paramref name="from"/> holds, a connection or the data folder of a local
    /// install, or the storage itself.
    /// </summary>
    public static async Task<int> ReplayAsync(
        string data,
        string? from,
        IAnsiConsole console,
        CancellationToken cancellationToken
    )
    {
        if (from is not null && Path.GetFullPath(from) == Path.GetFullPath(data))
            from = null;
        await using var local =
            from is not null && DataStorage.IsIn(from) ? await DataStorage.StartAsync(from, cancellationToken) : null;
        var connection = local?.ConnectionString ?? from;
        // A wrong connection string is told before anything is started.
        var (otherBlobs, otherTables) = connection is null
            ? (null, null)
            : (new BlobServiceClient(connection), new TableServiceClient(connection));
        using var host = await PrepareAsync(data, isAlone: true, mayBeNew: from is not null, cancellationToken);
        var source = SourceOf(
            host.Services,
            otherBlobs ?? host.Services.GetRequiredService<BlobServiceClient>(),
            otherTables ?? host.Services.GetRequiredService<TableServiceClient>()
        );
        var played = await ActivatorUtilities.CreateInstance<Replay>(host.Services).RunAsync(source, cancellationToken);
        console.WriteLine(
            $"{played.Submissions} submissions and {played.Acts} acts replayed, {played.Letters} letters known. No letter was written."
        );
        if (played.Receipts is { } receipts)
            console.WriteLine(
                receipts.Agrees
                    ? $"The {receipts.Leaves} receipts give the root of the closing statement again."
                    : $"Of the {receipts.Leaves} receipts of the closing statement {receipts.Same} are the same, {receipts.Gone} are gone (erased?); {receipts.Unknown.Count} have changed. {string.Join(' ', receipts.Unknown)}"
            );
        return 0;
    }

    private static ReplaySource SourceOf(IServiceProvider services, BlobServiceClient blobs, TableServiceClient tables)
    {
        var call = services.GetRequiredService<CallDefinition>();
        var texts = new LetterStore(blobs, call, services.GetRequiredService<IOptions<SenderOptions>>());
        return new(
            new RawMailStore(blobs, call),
            new AuditLog(tables, call),
            new NoteTexts(tables, call),
            new ContactRegister(tables, new AuditLog(tables, call), call),
            new LetterRegister(tables, call),
            texts,
            new CallRegister(tables, call),
            new StatementStore(blobs),
            new BriefingRegister(tables, call),
            new ProofStore(blobs),
            new PublicationStore(blobs, call)
        );
    }

    /// <summary>Prints what today's reader and rules would change; with <paramref name="act"/>, changes it.</summary>
    public static async Task<int> ReevaluateAsync(
        string data,
        Act? act,
        IAnsiConsole console,
        CancellationToken cancellationToken
    )
    {
        using var host = await PrepareAsync(data, isAlone: act is not null, mayBeNew: false, cancellationToken);
        var reevaluation = ActivatorUtilities.CreateInstance<Reevaluation>(
            host.Services,
            ActivatorUtilities.CreateInstance<Intake.ReadSubmission>(host.Services)
        );
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

    /// <summary>Writes what the call has selected as a reference table of another call.</summary>
    /// <returns>0, or 1 where there is nothing that can be handed over.</returns>
    public static async Task<int> ExportSelectionAsync(
        string data,
        HandedTable table,
        FileInfo file,
        int? year,
        CancellationToken cancellationToken
    )
    {
        using var host = await PrepareAsync(data, isAlone: false, mayBeNew: false, cancellationToken);
        var (content, refusal) = await host
            .Services.GetRequiredService<HandingOver>()
            .WriteAsync(table, year, cancellationToken);
        if (content is null)
        {
            await Console.Error.WriteLineAsync($"{refusal!.Title}{refusal.Detail}");
            return 1;
        }

        await File.WriteAllBytesAsync(file.FullName, content, cancellationToken);
        return 0;
    }

    // Storage is there, and no function runs: not of another host either, where the command writes.
    private static async Task<IHost> PrepareAsync(
        string data,
        bool isAlone,
        bool mayBeNew,
        CancellationToken cancellationToken
    )
    {
        var quiet = new Dictionary<string, string?>
        {
            ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
        };
        var host = ServeCommand.Build(ServeCommand.OptionsFor(0, data, quiet));
        try
        {
            if (await ((FunctionsHost)host).StartStorageAsync(mayBeNew, cancellationToken) && isAlone)
                throw DataStorage.InUse(data);
            await host
                .Services.GetServices<IHostedService>()
                .OfType<PrepareStorage>()
                .Single()
                .StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}
