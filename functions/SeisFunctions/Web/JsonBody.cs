using System.Text.Json;
using SeisFunctions.Storing;

namespace SeisFunctions.Web;

/// <summary>Reads what a request sends as JSON.</summary>
internal static class JsonBody
{
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
