using SeisFunctions.Acknowledging;

namespace SeisFunctions.Watching.Duty;

/// <summary>Finds every fault of the duty settings at start, so that they are mended in one go.</summary>
internal sealed class DutyOptionsCheck(IConfiguration configuration) : IValidateOptions<DutyOptions>
{
    // Set by Azure alone. On a person's own machine an intake that is tried out need not call anybody.
    private const string InAzure = "WEBSITE_INSTANCE_ID";

    // Asked for here, since options with a fault of their own would be told twice.
    private string Sender =>
        configuration[$"Sender:{nameof(SenderOptions.From)}"] is { Length: > 0 } from ? from : new SenderOptions().From;

    public ValidateOptionsResult Validate(string? name, DutyOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(DutyOptions options)
    {
        if (options.To.Length == 0 && !string.IsNullOrEmpty(configuration[InAzure]))
            yield return "Duty__To must name the addresses of the officers on duty, separated by commas, or say \"none\".";
        foreach (var address in options.Addresses)
        {
            if (
                !MimeKit.MailboxAddress.TryParse(address, out var parsed)
                || !parsed.Address.Contains('@', StringComparison.Ordinal)
            )
                yield return $"Duty__To: '{address}' is no e-mail address.";
            else if (parsed.Address.Equals(Sender, StringComparison.OrdinalIgnoreCase))
                yield return "Duty__To must not name Sender__From: what is sent there comes back as mail to the intake.";
        }

        if (options.DigestAt < TimeSpan.Zero || options.DigestAt >= TimeSpan.FromDays(1))
            yield return "Duty__DigestAt must be a time of day, such as 08:30:00.";
        if (options.AlertBefore < TimeSpan.Zero)
            yield return "Duty__AlertBefore must not be negative.";
    }
}
