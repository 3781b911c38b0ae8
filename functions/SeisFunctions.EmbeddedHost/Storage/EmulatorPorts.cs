using System.Globalization;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// On which ports the storage emulator of a data folder listens: on the usual ones, unless they serve another folder or
/// another program. Two hosts with one folder share its storage; two folders never do.
/// </summary>
internal static class EmulatorPorts
{
    /// <summary>The ports for a folder. They stay the same as long as an emulator of the folder runs.</summary>
    /// <param name="dataDirectory">The folder in which <c>.azurite</c> lies.</param>
    /// <param name="usual">The ports to prefer.</param>
    /// <param name="cancellationToken">Gives up looking.</param>
    public static async Task<AzuritePorts> ForAsync(
        string dataDirectory,
        AzuritePorts usual,
        CancellationToken cancellationToken
    )
    {
        var location = StorageEmulator.LocationOf(dataDirectory);
        using var folder = await FileLock.AcquireAsync($"azurite-data:{location}", cancellationToken);
        var noted = Read(folder.Note);
        await LastEmulator.EndedAsync(
            location,
            () => IsAzuriteAsync(noted ?? usual, cancellationToken),
            cancellationToken
        );
        if (noted is not null && await IsAzuriteAsync(noted, cancellationToken))
            return noted;
        var ports = await AreToBeHadAsync(usual, location, cancellationToken) ? usual : AzuritePorts.Free();
        folder.Note = $"{ports.Blob} {ports.Queue} {ports.Table}";
        return ports;
    }

    // Where nobody answers they are taken at once: a host of another folder that starts at the same moment finds the note
    // before the emulator is up. Of an emulator that somebody started by hand nothing is known: it is meant to be used.
    private static async Task<bool> AreToBeHadAsync(
        AzuritePorts ports,
        string location,
        CancellationToken cancellationToken
    )
    {
        using var usual = await StorageEmulator.AloneAsync(ports, cancellationToken);
        if (StorageEmulator.LocationIn(usual.Note) is { } served)
            return served == location;
        var answers = await ports.ProbeAsync(cancellationToken);
        if (answers.All(answer => answer.State == PortState.Azurite))
            return true;
        if (answers.Any(answer => answer.State != PortState.Free))
            return false;
        usual.Note = StorageEmulator.NoteOf(Environment.ProcessId, location);
        return true;
    }

    private static async Task<bool> IsAzuriteAsync(AzuritePorts ports, CancellationToken cancellationToken) =>
        (await ports.ProbeAsync(cancellationToken)).All(answer => answer.State == PortState.Azurite);

    private static AzuritePorts? Read(string note) =>
        note.Split(' ') is [var blob, var queue, var table] ? new(Number(blob), Number(queue), Number(table)) : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
