using System.Text.RegularExpressions;

namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary><c>%Name%</c> in trigger arguments stands for the setting of that name.</summary>
internal static partial class SettingReferences
{
    /// <summary>The text with every reference replaced; a missing setting is a fault.</summary>
    public static string Resolve(string text, IConfiguration settings) =>
        Reference()
            .Replace(text, match =>
                settings[match.Groups[1].Value.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)]
                    is { Length: > 0 } value
                    ? value
                    : throw new HostStartException($"the setting '{match.Groups[1].Value}' in '{text}' is missing.")
            );

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
