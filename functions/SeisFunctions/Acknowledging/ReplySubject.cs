using System.Text.RegularExpressions;

namespace SeisFunctions.Acknowledging;

/// <summary>Subjects of answers. Mail programs put those into one thread that differ by this word alone. Pure.</summary>
internal static partial class ReplySubject
{
    /// <summary>The subject of an answer, or nothing where the mail has none.</summary>
    public static string Of(string? subject) =>
        Words().Replace(subject ?? "", "").Trim() is { Length: > 0 } bare ? $"Re: {bare}" : "";

    // RE, Fw and the words that Japanese programs write, also several and in full width.
    [GeneratedRegex(@"^(?:\s*(?:re|fwd?|ｒｅ|ｆｗｄ?|返信|転送)\s*[:：])+", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
