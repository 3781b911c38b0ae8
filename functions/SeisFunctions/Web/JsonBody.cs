using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Web;

/// <summary>Reads what a request sends as JSON.</summary>
internal static class JsonBody
{
    // What a client calls its properties is shown back to it, within reason.
    private const int LongestShown = 40;

    /// <summary>
    /// Why a body with properties that are not known is refused, or null where it has none: a value under a misspelt
    /// name must not be passed over.
    /// </summary>
    /// <typeparam name="T">The body, whose other properties are named.</typeparam>
    /// <param name="unknown">Its extension data.</param>
    public static Refusal? UnknownIn<T>(IDictionary<string, JsonElement>? unknown) =>
        unknown is { Count: > 0 }
            ? new(
                "request.unknownProperty",
                $"{Shown(unknown.Keys.First())} という項目はありません。",
                $"指定できる項目：{Known<T>()}。何も行っていません。"
            )
            : null;

    private static string Shown(string name) => name.Length <= LongestShown ? name : name[..LongestShown];

    private static string Known<T>() =>
        string.Join(
            "、",
            RegisterJson
                .Options.GetTypeInfo(typeof(T))
                .Properties.Where(property => !property.IsExtensionData)
                .Select(property => property.Name)
        );

    /// <summary>The body, or null where it is no such JSON, or longer than it may be.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mostBytes">Bytes that it must stay below; nothing behind them is read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
        where T : class
    {
        var buffer = new byte[mostBytes];
        var length = await request.Body.ReadAtLeastAsync(
            buffer,
            mostBytes,
            throwOnEndOfStream: false,
            cancellationToken
        );
        try
        {
            return length == mostBytes
                ? null
                : JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), RegisterJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
