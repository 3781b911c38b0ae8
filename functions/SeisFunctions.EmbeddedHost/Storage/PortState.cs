namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>Who holds a port.</summary>
internal enum PortState
{
    /// <summary>Nobody answers.</summary>
    Free,

    /// <summary>The emulator's service that belongs on this port.</summary>
    Azurite,

    /// <summary>Another program.</summary>
    Foreign,
}
