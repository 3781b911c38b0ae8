using System.Globalization;
using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.Publishing;

namespace SeisFunctions.Web;

/// <summary>Which reference table a request asks for, by its file's name and its year.</summary>
internal static class HandedOver
{
    private const string Ending = ".csv";

    /// <summary>Name of a table's file: selections.csv.</summary>
    public static string NameOf(HandedTable table) => JsonNamingPolicy.CamelCase.ConvertName($"{table}") + Ending;

    /// <summary>The file, or why there is none.</summary>
    public static async Task<(byte[]? Content, Refusal? Refusal)> ReadAsync(
        HandingOver tables,
        HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        var table = Enum.GetValues<HandedTable>().Cast<HandedTable?>().FirstOrDefault(one => NameOf(one!.Value) == name);
        int? year = int.TryParse(
            request.Query["year"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : null;
        return table is { } known
            ? await tables.WriteAsync(known, year, cancellationToken)
            : (null, Refusal.NotFound("表"));
    }
}
