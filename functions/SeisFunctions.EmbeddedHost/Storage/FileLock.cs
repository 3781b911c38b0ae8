using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// A lock among processes of one user on one machine: an open file that the operating system closes when its holder
/// dies.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>
    /// Waits until nobody else holds the lock called <paramref name="name"/> (any text, a path for instance).
    /// </summary>
    public static async Task<FileLock> AcquireAsync(string name, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}\n{name}")))[
            ..16
        ];
        var path = Path.Combine(Path.GetTempPath(), $"seisfunctions-{hash}.lock");
        while (true)
        {
            try
            {
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(Pause, cancellationToken);
            } // held by another process
        }
    }

    /// <summary>What a holder of the lock has left for the next ones; empty at first.</summary>
    public string Note
    {
        get
        {
            _file.Position = 0;
            using var reader = new StreamReader(_file, leaveOpen: true);
            return reader.ReadToEnd();
        }
        set
        {
            _file.SetLength(0);
            using var writer = new StreamWriter(_file, leaveOpen: true);
            writer.Write(value);
        }
    }

    /// <summary>Lets the next one in. The file stays: deleting it would let two in at once.</summary>
    public void Dispose() => _file.Dispose();
}
