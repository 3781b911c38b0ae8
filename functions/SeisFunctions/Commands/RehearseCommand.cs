using SeisFunctions.Commands.Demo;

namespace SeisFunctions.Commands;

/// <summary>
/// Lets the secretariat rehearse its own call: everybody on its list, through the real pipeline to the released
/// results, in a minute. Storage, data and mailbox are the rehearsal's own, letters go into a folder only, and everything
/// that it writes is marked 訓練.
/// </summary>
internal static class RehearseCommand
{
    /// <param name="port">Port to listen on.</param>
    /// <param name="data">Folder below which the data goes.</param>
    /// <param name="then">The call whose applicants choose among those selected, or null for this one alone.</param>
    /// <param name="exit">Whether to end after the tables.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<int> RunAsync(
        int port,
        string data,
        string? then,
        bool exit,
        CancellationToken cancellationToken
    )
    {
        var (path, folder) = (DemoCommand.SettingsPath(), Path.Combine(Path.GetFullPath(data), ".rehearsal"));
        return then is null
            ? RehearsedCall.PlayOf(path, folder).RunAsync(port, exit, cancellationToken)
            : new SequencePlay(path, DemoCommand.PathOf(then), folder).RunAsync(port, exit, cancellationToken);
    }
}
