using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Storing;

/// <summary>
/// A row, read column by column. A column that is missing or holds something else gives way to a stand-in, and the row
/// counts as damaged: it must not keep those beside it in a list from being shown.
/// </summary>
internal sealed class StoredRow(TableEntity row)
{
    /// <summary>Whether a column that was asked for could not be read.</summary>
    public bool IsDamaged { get; private set; }

    public string Text(string column, string standIn) =>
        row.TryGetValue(column, out var value) && value is string text ? text : StandIn(standIn);

    public string? TextOrNull(string column) =>
        !row.TryGetValue(column, out var value) || value is null or ""
            ? null
            : value as string ?? StandIn<string?>(null);

    public T Value<T>(string column, T standIn)
        where T : struct => row.TryGetValue(column, out var value) && value is T read ? read : StandIn(standIn);

    public T? ValueOrNull<T>(string column)
        where T : struct =>
        !row.TryGetValue(column, out var value) || value is null ? null
        : value is T read ? read
        : StandIn<T?>(null);

    public T Word<T>(string column, T standIn)
        where T : struct, Enum =>
        row.TryGetValue(column, out var value)
        && Enum.TryParse<T>(value as string, out var word)
        && Enum.IsDefined(word)
            ? word
            : StandIn(standIn);

    public T? WordOrNull<T>(string column)
        where T : struct, Enum =>
        TextOrNull(column) is { } text
            ? Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word)
                ? word
                : StandIn<T?>(null)
            : null;

    public T? JsonOrNull<T>(string column)
        where T : class
    {
        try
        {
            return TextOrNull(column) is { } json ? JsonSerializer.Deserialize<T>(json, RegisterJson.Stored) : null;
        }
        catch (JsonException)
        {
            return StandIn<T?>(null);
        }
    }

    private T StandIn<T>(T standIn)
    {
        if (!IsDamaged)
            Instruments.Damaged("row");
        IsDamaged = true;
        return standIn;
    }
}
