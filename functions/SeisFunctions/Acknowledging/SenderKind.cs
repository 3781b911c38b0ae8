namespace SeisFunctions.Acknowledging;

/// <summary>Kinds of sender.</summary>
public enum SenderKind
{
    /// <summary>Letters are written as <c>.eml</c> files into a folder.</summary>
    Pickup,

    /// <summary>Letters are handed to a mail server.</summary>
    Smtp,

    /// <summary>Letters are handed to Azure Communication Services (the app built for Azure only).</summary>
    Azure,
}
