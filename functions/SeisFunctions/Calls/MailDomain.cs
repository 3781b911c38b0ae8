using System.Text.RegularExpressions;

namespace SeisFunctions.Calls;

/// <summary>What can be the mail domain of an applicant.</summary>
internal static partial class MailDomain
{
    /// <summary>Whether a text is one.</summary>
    public static bool IsMatch(string text) => Shape().IsMatch(text);

    /// <summary>What is wrong with one that is none.</summary>
    public static string What(string text) =>
        $"\"{text}\" is not a domain of at least three labels, such as pref.example.lg.jp.";

    // A name of two labels would let in everybody below it: lg.jp, example.com.
    [GeneratedRegex(@"^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){2,8}$")]
    private static partial Regex Shape();
}
