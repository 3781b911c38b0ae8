using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Tests.Places;

/// <summary>The shipped lists, read once.</summary>
internal static class Japan
{
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8", "reference");

    internal static Gazetteer Gazetteer { get; } = Gazetteer.Load(Folder);

    internal static Prefecture Prefecture(string name) =>
        Gazetteer.Prefectures.Single(prefecture => prefecture.Name == name);

    internal static Prefecture? PrefectureOrNone(string? name) => name is null ? null : Prefecture(name);

    internal static Municipality Municipality(string prefecture, string name) =>
        Gazetteer.MunicipalitiesOf(Prefecture(prefecture)).Single(municipality => municipality.Name == name);

    /// <summary>The 郡 of each town and village that has one, by code.</summary>
    internal static IReadOnlyDictionary<string, string> Districts { get; } =
        File.ReadLines(Path.Combine(Folder, "districts.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(row => row[0], row => row[2]);
}
