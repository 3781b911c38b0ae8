namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>How queue message bodies are written.</summary>
internal enum MessageEncoding
{
    /// <summary>Base64, as the Functions runtime does by default.</summary>
    Base64,

    /// <summary>As plain text.</summary>
    None,
}
