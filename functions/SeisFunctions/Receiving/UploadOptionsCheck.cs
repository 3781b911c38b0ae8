namespace SeisFunctions.Receiving;

/// <summary>Finds every fault of the upload settings at start.</summary>
internal sealed class UploadOptionsCheck : IValidateOptions<UploadOptions>
{
    public ValidateOptionsResult Validate(string? name, UploadOptions options)
    {
        var faults = new List<string>();
        if (options.MaxBytes < 1)
            faults.Add("Upload__MaxBytes must be at least 1.");
        foreach (
            var (setting, value) in new[]
            {
                (nameof(options.MaxFiles), options.MaxFiles),
                (nameof(options.MaxFieldLength), options.MaxFieldLength),
                (nameof(options.SubmissionsPerMinutePerClient), options.SubmissionsPerMinutePerClient),
                (nameof(options.SubmissionsPerMinute), options.SubmissionsPerMinute),
                (nameof(options.ChecksPerMinutePerClient), options.ChecksPerMinutePerClient),
                (nameof(options.ChecksPerMinute), options.ChecksPerMinute),
                (nameof(options.RegistrationsPerMinutePerClient), options.RegistrationsPerMinutePerClient),
                (nameof(options.RegistrationsPerMinute), options.RegistrationsPerMinute),
                (nameof(options.AtATime), options.AtATime),
            }
        )
        {
            if (value < 1)
                faults.Add($"Upload__{setting} must be at least 1.");
        }

        if (options.TrustedProxies < 0)
            faults.Add("Upload__TrustedProxies must not be negative.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
