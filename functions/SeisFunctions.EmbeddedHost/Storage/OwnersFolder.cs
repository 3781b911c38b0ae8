namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>A folder for the account that the host runs as, and nobody else on the machine.</summary>
internal static class OwnersFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Sees to it that the folder is there and closed to others, also where it was not before. On Windows a user's
    /// folders are the user's by themselves.
    /// </summary>
    public static void Ensure(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, Owner);
    }
}
