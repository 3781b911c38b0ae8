using Microsoft.Extensions.Hosting;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Texts;
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
    private const string Separator = "__";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var alone = SampleSettings.Read().GetChildren().Select(setting => setting.Key).Concat(TelemetryExport.Settings);
        foreach (var (name, meant) in Of(sections, alone, configuration))
            log.SettingUnread(name, meant is null ? "" : $" Did you mean {meant}?");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The settings that nothing reads, each with what was probably meant, or null.</summary>
    /// <param name="sections">The sections that are read.</param>
    /// <param name="alone">Whole names of settings that are read beside them.</param>
    /// <param name="configuration">What is set, among it all that the machine has set for others.</param>
    public static IEnumerable<(string Name, string? Meant)> Of(
        IEnumerable<SettingsSection> sections,
        IEnumerable<string> alone,
        IConfiguration configuration
    )
    {
        var keys = sections.ToLookup(
            section => section.Name,
            section => section.Options.GetProperties().Select(property => property.Name),
            StringComparer.OrdinalIgnoreCase
        );
        var names = keys.SelectMany(section => section.SelectMany(some => some).Select(key => section.Key + Separator + key))
            .Concat(alone)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return InSections(keys, configuration).Concat(Beside(keys, names, configuration));
    }

    private static IEnumerable<(string Name, string? Meant)> InSections(
        ILookup<string, IEnumerable<string>> sections,
        IConfiguration configuration
    ) =>
        from section in sections
        let known = section.SelectMany(keys => keys).ToList()
        from written in configuration.GetSection(section.Key).GetChildren()
        where !known.Contains(written.Key, StringComparer.OrdinalIgnoreCase)
        select (
            section.Key + Separator + written.Key,
            Nearest.Of(written.Key, known) is { } meant ? section.Key + Separator + meant : null
        );

    // What stands in no section of ours is somebody else's, unless as a whole it looks like one of ours.
    private static IEnumerable<(string Name, string? Meant)> Beside(
        ILookup<string, IEnumerable<string>> sections,
        HashSet<string> names,
        IConfiguration configuration
    ) =>
        from written in configuration.AsEnumerable()
        where written.Value is not null
        let first = written.Key.Split(ConfigurationPath.KeyDelimiter, 2)[0]
        let name = written.Key.Replace(ConfigurationPath.KeyDelimiter, Separator, StringComparison.Ordinal)
        where !sections.Contains(first) && !names.Contains(first) && !names.Contains(name)
        let meant = Resembled(name, names)
        where meant is not null
        select (name, meant);

    // By the letters alone: one underscore for two is the commonest slip, and cannot be seen.
    private static string? Resembled(string written, IEnumerable<string> names)
    {
        var letters = LettersOf(written);
        return names
            .Select(name => (Name: name, Distance: DistanceOf(letters, LettersOf(name))))
            .Where(one => one.Distance is not null)
            .OrderBy(one => one.Distance)
            .FirstOrDefault()
            .Name;
    }

    private static int? DistanceOf(string written, string name) =>
        EditDistance.Within(written, name, Math.Clamp(name.Length / 4, 1, 3));

    private static string LettersOf(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
