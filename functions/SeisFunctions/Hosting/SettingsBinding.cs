using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.Hosting;

/// <summary>
/// Reads one section of the settings into its options at the start, and tells a value that cannot be one with what could
/// stand there.
/// </summary>
internal static class SettingsBinding
{
    /// <summary>Adds the options of a section.</summary>
    public static OptionsBuilder<T> AddSettings<T>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where T : class
    {
        var values = configuration.GetSection(section);
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        return services
            .AddOptions<T>()
            .Configure(options =>
            {
                var faults = WrongValues(typeof(T), values).ToList();
                if (faults.Count > 0)
                    throw new OptionsValidationException(Options.DefaultName, typeof(T), faults);
                values.Bind(options);
            })
            .ValidateOnStart();
    }

    private static IEnumerable<string> WrongValues(Type options, IConfigurationSection values) =>
        from property in options.GetProperties()
        let value = values[property.Name]
        where !string.IsNullOrEmpty(value)
        let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        let fault = ExpectedOf(type, value) is { } expected ? $"must be {expected}; {WhyNot(type, value)}" : RangeOf(property, value)
        where fault is not null
        select $"{values.Key}__{property.Name} {fault}.";

    private static string WhyNot(Type type, string value) =>
        type == typeof(TimeSpan) ? SpanText.WhyNot(value) : $"'{value}' is not";

    // A span that can be one and is none that anybody means. Null for all others.
    private static string? RangeOf(System.Reflection.PropertyInfo property, string value) =>
        property.GetCustomAttributes(typeof(AtMostAttribute), inherit: true) is [AtMostAttribute { Span: var most }]
        && TimeSpan.Parse(value, CultureInfo.InvariantCulture) is var span
        && (span < TimeSpan.Zero || span > most)
            ? $"must be between 00:00:00 and {most:c}; '{value}' is not"
            : null;

    // Null where the value is one.
    private static string? ExpectedOf(Type type, string value) =>
        type.IsEnum
            ? Enum.GetNames(type) is var choices && choices.Contains(value, StringComparer.OrdinalIgnoreCase)
                ? null
                : $"one of {string.Join(", ", choices.Select(JsonNamingPolicy.CamelCase.ConvertName))}"
        : type == typeof(bool) ? bool.TryParse(value, out _) ? null : "true or false"
        : type == typeof(Uri) ? Uri.TryCreate(value, UriKind.Absolute, out _) ? null : "an address, such as https://example.lg.jp"
        : type == typeof(TimeSpan) ? SpanText.IsOne(value) ? null : SpanText.Expected
        : type == typeof(int) || type == typeof(long)
            ? TypeDescriptor.GetConverter(type).IsValid(value) ? null : "a whole number"
        : null;
}
