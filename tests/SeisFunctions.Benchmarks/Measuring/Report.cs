using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SeisFunctions.Benchmarks.Measuring;

/// <summary>
/// The figures of one benchmark as a table for people and as <c>artifacts/bench/NAME.json</c> for scripts.
/// </summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string name, IReadOnlyList<Measure> measures)
    {
        var what = measures.Max(measure => measure.What.Length);
        var against = measures.Max(measure => measure.Against?.Length ?? 0);
        Console.WriteLine();
        foreach (var measure in measures)
        {
            Console.WriteLine(
                string.Create(
                        CultureInfo.InvariantCulture,
                        $"{measure.What.PadRight(what)}  {measure.Value,10:N2} {measure.Unit,-2}  {(measure.Against ?? "").PadRight(against)}  {Ratio(measure)}"
                    )
                    .TrimEnd()
            );
        }

        var file = Path.Combine(Directory.CreateDirectory(Path.Combine("artifacts", "bench")).FullName, name + ".json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { name, measures = measures.Select(Row) }, Json) + "\n");
        Console.WriteLine(
            $"{Environment.NewLine}{name}: {measures.Count(measure => measure.IsReached == true)} aims reached, {measures.Count(measure => measure.IsReached == false)} missed ({Path.GetRelativePath(".", file)})"
        );
    }

    private static string Ratio(Measure measure) =>
        (measure.Ratio, measure.Aim) switch
        {
            ({ } ratio, { } aim) => string.Create(
                CultureInfo.InvariantCulture,
                $"× {ratio,6:0.00}  aim ≤ {aim:0.0#}{(measure.IsReached == true ? "" : "  MISSED")}"
            ),
            ({ } ratio, null) => string.Create(CultureInfo.InvariantCulture, $"× {ratio,6:0.00}"),
            _ => "",
        };

    private static object Row(Measure measure) =>
        new
        {
            measure.What,
            Value = Math.Round(measure.Value, 3),
            measure.Unit,
            measure.Against,
            Ratio = measure.Ratio is { } ratio ? Math.Round(ratio, 3) : (double?)null,
            measure.Aim,
        };
}
