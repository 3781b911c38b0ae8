using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.EmbeddedHost.Http;

/// <summary>The host's keys, kept in <c>.keys/host.json</c> of the data folder. Hosts on the same folder have the same keys.</summary>
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
        if (!System.IO.File.Exists(file)) Create(file);
        return Read(file);
    }

    /// <summary>Whether the request carries a key for this level, in header <c>x-functions-key</c> or query parameter <c>code</c>.</summary>
    public bool Allow(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous) return true;
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        if (string.IsNullOrEmpty(given)) return false;
        var key = Encoding.UTF8.GetBytes(given);
        var isFunctionKey = CryptographicOperations.FixedTimeEquals(key, _functionKey);
        var isMasterKey = CryptographicOperations.FixedTimeEquals(key, _masterKey);
        return isMasterKey || (isFunctionKey && level == AuthorizationLevel.Function);
    }

    private static HostKeys Read(string file)
    {
        using var keys = JsonFile.Read(file);
        return new(Key("functionKey"), Key("masterKey"), file);

        string Key(string name) => keys.RootElement.TryGetProperty(name, out var key) && key.ValueKind == JsonValueKind.String && key.GetString() is { Length: >= 16 } text
            ? text
            : throw new HostStartException($"{file}: \"{name}\" is missing or shorter than 16 characters. Delete the file to have new keys made.");
    }

    // Written aside and moved into place: a second host starting at the same moment sees the whole file or none, and the first one there wins.
    private static void Create(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var draft = $"{file}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(draft, OwnerOnly))
            JsonSerializer.Serialize(stream, new { functionKey = NewKey(), masterKey = NewKey() });
        try { System.IO.File.Move(draft, file, overwrite: false); }
        catch (IOException) when (System.IO.File.Exists(file)) { System.IO.File.Delete(draft); }
    }

    private static FileStreamOptions OwnerOnly => OperatingSystem.IsWindows()
        ? new() { Mode = FileMode.CreateNew, Access = FileAccess.Write } // the user's folders are the user's there
        : new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };

    private static string NewKey() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
