using Microsoft.Extensions.Hosting;
using SeisFunctions.Erasing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Hosting;

/// <summary>
/// Warns at the start where storage protects raw mail for longer than it is to be kept: the nightly erasure could not
/// keep to its time then; and where it is kept for so few days that another unit may have been meant.
/// </summary>
internal sealed class RetentionWarning(IOptions<RetentionOptions> options, ILogger<RetentionWarning> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IsOutlivedByProtection())
            log.ProtectionOutlivesRetention(options.Value.MailImmutableDays ?? 0, options.Value.Days);
        if (options.Value.IsShort())
            log.RetentionIsShort(options.Value.Days);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
