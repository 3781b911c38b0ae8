namespace SeisFunctions.Mail;

/// <summary>
/// Local folders and files that hold mail: for the account that the app runs as, and nobody else on the machine. On
/// Windows a user's folders are the user's by themselves.
/// </summary>
internal static class OwnersOnly
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Sees to it that a folder is there. One that is there keeps its rights, which somebody may have set for a program
    /// that puts mail in or takes letters out.
    /// </summary>
    public static string Folder(string path) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>Makes a file.</summary>
    public static FileStream NewFile(string path, FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = ReadWrite;
        return new(path, options);
    }

    /// <summary>Whether others on the machine can look into a folder.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows()
        && (
            File.GetUnixFileMode(path)
            & (UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)
        ) != 0;
}
