using SeisFunctions.Calls;
using SeisFunctions.Publishing;
using SeisFunctions.Querying;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using Spectre.Console;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Plays two calls in sequence. Those whom the first one selects are the candidates that applicants of the second one
/// choose from; for whom they are adopted goes back to the first one, whose candidates are told. What one call hands
/// over stands in for the file of the other's table, and no file of either call is changed.
/// </summary>
/// <param name="First">File of the first call.</param>
/// <param name="Second">File of the second call.</param>
/// <param name="Folder">Folder of the data, which is emptied first.</param>
internal sealed record SequencePlay(string First, string Second, string Folder)
{
    /// <summary>
    /// Plays, prints the tables, and goes on serving both calls until Ctrl-C unless <paramref name="exit"/>.
    /// </summary>
    /// <returns>0 if every sample of both ended as it should, and each candidate was told what was adopted.</returns>
    public async Task<int> RunAsync(int port, bool exit, CancellationToken cancellationToken)
    {
        var table = TableOfCandidates();
        var (firstFolder, secondFolder) = (Path.Combine(Folder, "first"), Path.Combine(Folder, "second"));
        CallPlay.Emptied(Folder);
        var first = RehearsedCall.PlayOf(First, CallPlay.Emptied(firstFolder));
        await using var firstStorage = await DemoStorage.StartAsync(firstFolder, cancellationToken);
        bool asExpected;
        string candidates;
        await using (var host = await first.StartAsync(firstStorage, port, cancellationToken))
        {
            asExpected = await first.PlayAsync(host, cancellationToken);
            candidates = await HandOverAsync(host, HandedTable.Candidates, cancellationToken);
        }

        var second = RehearsedCall.PlayOf(
            Second,
            CallPlay.Emptied(secondFolder),
            new Dictionary<string, string> { [table] = candidates }
        );
        await using var secondStorage = await DemoStorage.StartAsync(secondFolder, cancellationToken);
        await using var choosing = await second.StartAsync(secondStorage, port == 0 ? 0 : port + 1, cancellationToken);
        asExpected &= await second.PlayAsync(choosing, cancellationToken);
        var adoptions = await HandOverAsync(choosing, HandedTable.Adoptions, cancellationToken);

        var told = RehearsedCall.PlayOf(
            First,
            firstFolder,
            new Dictionary<string, string> { [AdoptedProviders.Table] = adoptions }
        );
        await using var telling = await PlayedHost.StartAsync(
            told.Call,
            firstFolder,
            firstStorage.ConnectionString,
            choosing.Clock.GetUtcNow(),
            port,
            cancellationToken
        );
        asExpected &= await TellAsync(telling, choosing, cancellationToken);
        asExpected &= await told.CollectAsync(telling, cancellationToken);
        if (!exit)
        {
            choosing.PrintDeskLinks();
            await telling.ServeAsync(cancellationToken);
        }

        return asExpected ? 0 : 1;
    }

    // Told before minutes have gone by.
    private string TableOfCandidates()
    {
        if (!CallLoader.Load(First).Tables.ContainsKey(AdoptedProviders.Table))
            throw new InvalidOperationException(
                $"{First} has no table \"{AdoptedProviders.Table}\", by which its candidates are told who was adopted."
            );
        return CallLoader.Load(Second).Candidates?.Table
            ?? throw new InvalidOperationException(
                $"{Second} has no \"candidates\": nobody chooses from a table in it."
            );
    }

    private async Task<string> HandOverAsync(PlayedHost host, HandedTable table, CancellationToken cancellationToken)
    {
        var (content, refusal) = await host
            .Services.GetRequiredService<HandingOver>()
            .WriteAsync(table, null, cancellationToken);
        if (content is null)
            throw new InvalidOperationException($"{host.Call.Name}: {refusal!.Title}{refusal.Detail}");
        var path = Path.Combine(Folder, $"{table}.csv".ToLowerInvariant());
        await File.WriteAllBytesAsync(path, content, cancellationToken);
        AnsiConsole.WriteLine($"Handed over: {path}");
        return path;
    }

    private static async Task<bool> TellAsync(
        PlayedHost telling,
        PlayedHost choosing,
        CancellationToken cancellationToken
    )
    {
        var letters = await ResultPlay.ReleaseAsync(telling, ProviderLetters.Word, cancellationToken);
        var applications = await choosing
            .Services.GetRequiredService<ApplicationRegister>()
            .AllAsync(cancellationToken)
            .ToListAsync(cancellationToken);
        var lines = CandidateLine
            .Of(choosing.Call, applications)
            .Select(line => new AdoptionOutcome(line, letters))
            .ToList();
        AdoptionTable.Print(lines, AnsiConsole.Console);
        AnsiConsole.WriteLine(letters?.Told ?? "No candidate was told.");
        return lines.All(line => line.AsExpected) && letters?.Letters.Count == lines.Count;
    }
}
