namespace SeisFunctions.Forms;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Read after a repair, or worth knowing; nothing to do.</summary>
    Info,

    /// <summary>A person should look at it; the application may still be complete.</summary>
    Warning,

    /// <summary>The application is not complete or not readable as it is.</summary>
    Error,
}
