using System.Text.RegularExpressions;
using SeisFunctions.Calls;

namespace SeisFunctions.Benchmarks.Mailing;

/// <summary>The call with its limits raised, so that a mail of 100 MB is taken and opened.</summary>
internal static partial class MailCall
{
    private const long Bytes = 128L * 1024 * 1024;

    public static CallDefinition Of(CallDefinition call) =>
        call with
        {
            Limits = call.Limits with { MessageBytes = Bytes, UnpackedBytes = Bytes },
        };

    /// <summary>Writes the same as a definition that the intake can be given, and returns its path.</summary>
    public static string Write(string folder)
    {
        var call = TrialCall.Write(folder);
        File.WriteAllText(
            call,
            RaisedLimits().Replace(File.ReadAllText(call), match => $"{match.Groups["name"].Value}{Bytes}")
        );
        return call;
    }

    [GeneratedRegex("(?<name>\"(?:messageBytes|unpackedBytes)\": *)[0-9]+")]
    private static partial Regex RaisedLimits();
}
