namespace SeisFunctions.Domain;

/// <summary>Who does something to the register, why, and on what that person has seen.</summary>
/// <param name="By">The person, as signed in or as written in the request.</param>
/// <param name="Note">Why, or null.</param>
public sealed record Act(string By, string? Note)
{
    /// <summary>What the intake itself does.</summary>
    public static Act OfMachine { get; } = new(AuditEntry.Machine, null);

    /// <summary>
    /// Whether signing in has told who the person is; where it has not, somebody has entered a name, and nothing says that it
    /// is theirs.
    /// </summary>
    public bool IsSignedIn { get; init; }

    /// <summary>The version of its subject that the act is done on, or null where nobody looked at it first.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// How many acts on its subject the person had seen: if there are more by now, nothing is done. Null to act on the
    /// subject as it is.
    /// </summary>
    public int? After { get; init; }

    /// <summary>
    /// Whether the act is refused where its subject is so already: the person saw it otherwise, and must not be told
    /// that what they wrote stands in the records.
    /// </summary>
    public bool MustChange { get; init; }

    /// <summary>
    /// Whether only what stands against the act is asked for, before the person confirms it. It is then decided like any
    /// other and never done: <see cref="Refusal.OnlyAsked"/> where nothing stands against it.
    /// </summary>
    public bool OnlyAsks { get; init; }

    /// <summary>
    /// What speaks against the act and the person says to be meant: the names that are to be confirmed, all of them and as
    /// they were told.
    /// </summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    /// <summary>Longest name: a name with department fits, a text does not.</summary>
    public const int LongestName = 100;

    /// <summary>Longest note: a table's property takes 32,768 characters, and nobody reads a longer one.</summary>
    public const int LongestNote = 1_000;

    /// <summary>An act with a name and a note that may stand in the register, or what is wrong with them.</summary>
    public static Refusal? TryCreate(string? by, string? note, out Act act)
    {
        act = new(by?.Trim() ?? "", string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (act.By.Length is 0 or > LongestName || act.By.Any(char.IsControl))
            return Refusal.Invalid("by", $"操作した方の氏名を1〜{LongestName}文字で指定してください。");
        return act.Note?.Length > LongestNote
            ? Refusal.Invalid("note", $"理由は{LongestNote:#,0}文字以内で指定してください。")
            : null;
    }
}
