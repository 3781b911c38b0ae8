using SeisFunctions.Calls;

namespace SeisFunctions.Hosting;

/// <summary>Finds every fault of the upload settings at start.</summary>
internal sealed class UploadOptionsCheck(CallDefinition call) : IValidateOptions<UploadOptions>
{
    // Base64 with its line breaks makes 78 bytes of 57; headers and text take little beside it.
    private const double Growth = 78.0 / 57;

    public ValidateOptionsResult Validate(string? name, UploadOptions options)
    {
        var faults = new List<string>();
        if (options.MaxBytes < 1 || options.MaxBytes * Growth > call.Limits.MessageBytes - (256 * 1024))
            faults.Add($"Upload__MaxBytes must be between 1 and what fits into a message of {call.Limits.MessageBytes} bytes once it is encoded (limits.messageBytes of the call).");
        foreach (var (setting, value) in new[]
        {
            (nameof(options.MaxFiles), options.MaxFiles), (nameof(options.MaxFieldLength), options.MaxFieldLength), (nameof(options.MaxPartHeaderBytes), options.MaxPartHeaderBytes),
            (nameof(options.SubmissionsPerMinutePerClient), options.SubmissionsPerMinutePerClient), (nameof(options.SubmissionsPerMinute), options.SubmissionsPerMinute),
            (nameof(options.ChecksPerMinutePerClient), options.ChecksPerMinutePerClient), (nameof(options.ChecksPerMinute), options.ChecksPerMinute), (nameof(options.AtATime), options.AtATime),
        })
        {
            if (value < 1)
                faults.Add($"Upload__{setting} must be at least 1.");
        }

        if (options.TrustedProxies < 0)
            faults.Add("Upload__TrustedProxies must not be negative.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
