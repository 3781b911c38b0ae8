using SeisFunctions.Forms;

namespace SeisFunctions.Calls;

/// <summary>Hard limits of what is taken in. What is over one is kept raw where it can be, and listed for a person.</summary>
public sealed record CallLimits
{
    /// <summary>Bytes of one message. Municipal gateways pass 20 MB at most, and Base64 adds a third.</summary>
    public long MessageBytes { get; init; } = 35 * 1024 * 1024;

    /// <summary>Bytes of a message's header block. MimeKit unfolds headers in quadratic time, so this is checked before it sees them.</summary>
    public int HeaderBytes { get; init; } = 256 * 1024;

    /// <summary>Lines of a message's header block.</summary>
    public int HeaderLines { get; init; } = 2000;

    /// <summary>Files in one message, those inside archives included.</summary>
    public int Attachments { get; init; } = 50;

    /// <summary>Depth of messages within messages.</summary>
    public int MimeDepth { get; init; } = 20;

    /// <summary>Bytes of one file once unpacked, and of all files of an archive together.</summary>
    public long UnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Limits of reading one form.</summary>
    public FormLimits Forms { get; init; } = new();
}
