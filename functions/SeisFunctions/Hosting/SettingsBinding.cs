namespace SeisFunctions.Hosting;

/// <summary>
/// Reads one section of the settings into its options at the start, and tells a value that is none of a choice with
/// what there is to choose.
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
        return services
            .AddOptions<T>()
            .Configure(options =>
            {
                var faults = WrongChoices(typeof(T), values).ToList();
                if (faults.Count > 0)
                    throw new OptionsValidationException(Options.DefaultName, typeof(T), faults);
                values.Bind(options);
            })
            .ValidateOnStart();
    }

    private static IEnumerable<string> WrongChoices(Type options, IConfigurationSection values) =>
        from property in options.GetProperties()
        where property.PropertyType.IsEnum
        let value = values[property.Name]
        let choices = Enum.GetNames(property.PropertyType)
        where value is not null && !choices.Contains(value, StringComparer.OrdinalIgnoreCase)
        select $"{values.Key}__{property.Name} must be one of {string.Join(", ", choices.Select(choice => char.ToLowerInvariant(choice[0]) + choice[1..]))}; '{value}' is none of them.";
}
