namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>Binds a section of settings to a record.</summary>
internal static class Section
{
    /// <summary>
    /// The section's values over the record's defaults; a value of the wrong kind is a fault that names
    /// <paramref name="source"/> and the value's path.
    /// </summary>
    public static T Read<T>(IConfigurationSection section, string source)
        where T : new()
    {
        if (SpanText.WrongIn(typeof(T), section).ToList() is [var (name, text), ..])
            throw new HostStartException(
                $"{source}: {section.Path}:{name} must be {SpanText.Expected}; {SpanText.WhyNot(text)}."
            );
        try
        {
            return section.Get<T>() ?? new();
        }
        catch (InvalidOperationException e)
        {
            throw new HostStartException($"{source}: {e.Message}", e);
        }
    }
}
