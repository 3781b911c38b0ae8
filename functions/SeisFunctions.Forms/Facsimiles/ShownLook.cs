namespace SeisFunctions.Forms.Facsimiles;

/// <summary>How a text is set, where that changes what it says.</summary>
[Flags]
public enum ShownLook
{
    /// <summary>As usual.</summary>
    None = 0,

    /// <summary>Crossed out.</summary>
    Struck = 1,

    /// <summary>In a frame or circle, or with emphasis marks.</summary>
    Emphasised = 2,

    /// <summary>A tick box whose stored state and shown character disagree.</summary>
    Doubtful = 4,

    /// <summary>In white.</summary>
    Unseen = 8,

    /// <summary>Hidden in the file, and so not read.</summary>
    Hidden = 16,
}
