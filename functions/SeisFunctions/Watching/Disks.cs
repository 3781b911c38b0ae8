namespace SeisFunctions.Watching;

/// <summary>
/// The disks of this machine that the next message needs: the one it is spooled on, and the one that storage lies on
/// where that is here.
/// </summary>
/// <param name="folders">A folder on each.</param>
public sealed class Disks(params IReadOnlyList<string> folders)
{
    /// <summary>A folder on each.</summary>
    public IReadOnlyList<string> Folders => folders;

    /// <summary>Whether each of them has so many bytes left.</summary>
    public bool HaveRoomFor(long bytes) => folders.All(folder => FreeAt(folder) is not { } free || free >= bytes);

    // Null for a file system that does not tell: writing to storage still says whether it works.
    private static long? FreeAt(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
