using System.Text.RegularExpressions;

namespace SeisFunctions.Calls;

/// <summary>What can be the mail domain of an applicant.</summary>
internal static partial class MailDomain
{
    /// <summary>Why a text cannot be one; null where it can.</summary>
    /// <param name="text">The text.</param>
    /// <param name="providers">Whose domains are nobody's.</param>
    public static string? WhyNot(string text, MailProviderList providers) =>
        !Shape().IsMatch(text) ? $"\"{text}\" is not a domain of at least three labels, such as pref.example.lg.jp."
        : providers.Of(text) is { } provider
            ? $"\"{text}\" is a domain of {provider.Name}, at which anybody can have an address."
        : null;

    /// <summary>What is wrong with a domain that is another applicant's, or lies below one of that.</summary>
    public static string IsOf(string text, string code, string? name) =>
        $"\"{text}\" is a domain of another applicant, {code}{(name is null ? "" : $" ({name})")}.";

    // A name of two labels would let in everybody below it: lg.jp, example.com. Figures at the end are an IP address.
    [GeneratedRegex(@"^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,7}\.(?![0-9]+$)[a-z0-9-]{1,63}$")]
    private static partial Regex Shape();
}
