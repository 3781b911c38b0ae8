namespace SeisFunctions.Mail;

/// <summary>Files for mail on its way in.</summary>
internal static class TemporaryFile
{
    /// <summary>
    /// A new file for reading and writing. It is gone once it is closed, also where the process is killed.
    /// </summary>
    public static FileStream Create(FileOptions options = FileOptions.None)
    {
        var file = OwnersOnly.NewFile(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = options | FileOptions.DeleteOnClose,
                BufferSize = 0,
            }
        );
        // Windows sees to it by itself; elsewhere an open file may lose its name at once.
        if (!OperatingSystem.IsWindows())
            File.Delete(file.Name);
        return file;
    }
}
