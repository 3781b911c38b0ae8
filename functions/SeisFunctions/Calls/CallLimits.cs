using SeisFunctions.Forms;

namespace SeisFunctions.Calls;

/// <summary>
/// Hard limits of what is taken in. What is over one is kept raw where it can be, and listed for a person.
/// </summary>
public sealed record CallLimits
{
    /// <summary>Bytes of one message. Municipal gateways pass 20 MB at most, and Base64 adds a third.</summary>
    public long MessageBytes { get; init; } = 35 * 1024 * 1024;

    /// <summary>
    /// Bytes of a message's header block. MimeKit unfolds headers in quadratic time, so this is checked before it sees
    /// them.
    /// </summary>
    public int HeaderBytes { get; init; } = 256 * 1024;

    /// <summary>Lines of a message's header block.</summary>
    public int HeaderLines { get; init; } = 2000;

    /// <summary>Files in one message, those inside archives included.</summary>
    public int Attachments { get; init; } = 50;

    /// <summary>
    /// Entities of one message, those of messages within it included. MimeKit makes an object of a kilobyte for each,
    /// however small.
    /// </summary>
    public int Parts { get; init; } = 500;

    /// <summary>
    /// Addresses in each of <c>From</c> and <c>Reply-To</c>. A person has one; whoever names hundreds wants a machine
    /// to answer strangers.
    /// </summary>
    public int Addresses { get; init; } = 20;

    /// <summary>
    /// Bytes of text that are looked at for links and notices. A mail of a thousand lines takes a tenth of this.
    /// </summary>
    public int TextBytes { get; init; } = 1024 * 1024;

    /// <summary>Characters of a file's name. Windows allows no longer one.</summary>
    public int FileNameCharacters { get; init; } = 255;

    /// <summary>Depth of messages within messages.</summary>
    public int MimeDepth { get; init; } = 20;

    /// <summary>Bytes of all files of one message once decoded, those inside archives included.</summary>
    public long UnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// How long opening one message may take. Only a watchdog: what decides are the counts above, which let nothing
    /// pass that takes seconds. A message over it is taken in unopened, and left to a person when reading it has failed
    /// again and again.
    /// </summary>
    public TimeSpan OpeningTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Limits of reading one form.</summary>
    public FormLimits Forms { get; init; } = new();
}
