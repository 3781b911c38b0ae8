using Microsoft.Extensions.Hosting;
using SeisFunctions.Calls;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Hosting;

/// <summary>A section of the settings, and some of the options that are read from it.</summary>
/// <param name="Name">The section.</param>
/// <param name="Options">The type of the options.</param>
internal sealed record SettingsSection(string Name, Type Options);

/// <summary>
/// Warns at the start of a setting that nothing reads: whoever has misspelt one believes that it holds. It keeps nothing
/// from starting, for a setting may be there for another version.
/// </summary>
internal sealed class MisspeltSettings(
    IEnumerable<SettingsSection> sections,
    IConfiguration configuration,
    ILogger<MisspeltSettings> log
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, meant) in Of(sections, configuration))
            log.SettingUnread(name, meant is null ? "" : $" Did you mean {meant}?");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The settings that nothing reads, each with what was probably meant, or null.</summary>
    public static IEnumerable<(string Name, string? Meant)> Of(
        IEnumerable<SettingsSection> sections,
        IConfiguration configuration
    ) =>
        from section in sections.GroupBy(section => section.Name, section => section.Options)
        let known = section.SelectMany(options => options.GetProperties()).Select(property => property.Name).ToList()
        from written in configuration.GetSection(section.Key).GetChildren()
        where !known.Contains(written.Key, StringComparer.OrdinalIgnoreCase)
        select (
            $"{section.Key}__{written.Key}",
            Nearest.Of(written.Key, known) is { } meant ? $"{section.Key}__{meant}" : null
        );
}
