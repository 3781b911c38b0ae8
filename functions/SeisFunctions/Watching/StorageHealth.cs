namespace SeisFunctions.Watching;

/// <summary>What a probe found out about storage.</summary>
public enum StorageHealth
{
    /// <summary>It answers and takes what is written.</summary>
    Ok,

    /// <summary>It does not answer.</summary>
    Silent,

    /// <summary>It answers and takes nothing: full, locked, or the app's rights are missing.</summary>
    RefusesWrites,

    /// <summary>A disk of this machine has no room for the next message.</summary>
    DiskFull,
}
