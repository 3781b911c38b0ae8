namespace SeisFunctions.Hosting;

/// <summary>The sample of settings, which lies beside the app and lists those of it with what holds without them.</summary>
internal static class SampleSettings
{
    /// <summary>What it says, by name; nothing where the app lies there without it.</summary>
    public static IConfiguration Read() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "local.settings.sample.json"), optional: true)
            .Build()
            .GetSection("Values");
}
