using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Http;

/// <summary>
/// The host's keys, kept in <c>.keys/host.json</c> of the data folder. Hosts on the same folder have the same keys.
/// </summary>
internal sealed class HostKeys
{
    private readonly byte[] _functionKey;
    private readonly byte[] _masterKey;

    private HostKeys(string functionKey, string masterKey, string file)
    {
        (FunctionKey, MasterKey, File) = (functionKey, masterKey, file);
        (_functionKey, _masterKey) = (Encoding.UTF8.GetBytes(functionKey), Encoding.UTF8.GetBytes(masterKey));
    }

    public string FunctionKey { get; }

    public string MasterKey { get; }

    /// <summary>Where the keys are kept.</summary>
    public string File { get; }

    /// <summary>The keys of this folder, made on first use.</summary>
    public static HostKeys ReadOrCreate(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, ".keys", "host.json");
        OwnersFolder.Ensure(Path.GetDirectoryName(file)!);
        using var alone = OpenAlone(file);
        if (alone.Length == 0)
            Write(alone);
        alone.Position = 0;
        return Read(alone, file);
    }

    /// <summary>
    /// Whether the request carries a key for this level, in header <c>x-functions-key</c> or query parameter
    /// <c>code</c>.
    /// </summary>
    public bool Allow(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        if (string.IsNullOrEmpty(given))
            return false;
        var key = Encoding.UTF8.GetBytes(given);
        var isFunctionKey = CryptographicOperations.FixedTimeEquals(key, _functionKey);
        var isMasterKey = CryptographicOperations.FixedTimeEquals(key, _masterKey);
        return isMasterKey || (isFunctionKey && level == AuthorizationLevel.Function);
    }

    // Open to one host at a time: of two that start at the same moment, one makes the keys and the other reads them.
    private static FileStream OpenAlone(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // on Windows the user's folders are the user's
        for (var patience = 200; ; patience--)
        {
            try
            {
                return new(file, options);
            }
            catch (IOException) when (patience > 0 && System.IO.File.Exists(file))
            {
                Thread.Sleep(20);
            }
        }
    }

    private static void Write(FileStream file)
    {
        JsonSerializer.Serialize(file, new { functionKey = NewKey(), masterKey = NewKey() });
        file.Flush(flushToDisk: true);
    }

    private static HostKeys Read(FileStream stream, string file)
    {
        using var keys = JsonFile.Read(stream, file);
        return new(Key("functionKey"), Key("masterKey"), file);

        string Key(string name) =>
            keys.RootElement.TryGetProperty(name, out var key)
            && key.ValueKind == JsonValueKind.String
            && key.GetString() is { Length: >= 16 } text
                ? text
                : throw new HostStartException(
                    $"{file}: \"{name}\" is missing or shorter than 16 characters. Delete the file to have new keys made."
                );
    }

    private static string NewKey() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
