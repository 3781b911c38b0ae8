namespace SeisFunctions.Exporting;

/// <summary>Wires the exports.</summary>
internal static class ExportRegistration
{
    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services
            .AddSingleton<ExportReader>()
            .AddSingleton<CsvExport>()
            .AddSingleton<WorkbookExport>()
            .AddSingleton<CollectionExport>()
            .AddSingleton<ApplicationZip>()
            .AddSingleton<RegistrationExport>();
}
