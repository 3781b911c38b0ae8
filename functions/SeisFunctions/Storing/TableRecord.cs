using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Storing;

/// <summary>
/// Records as table rows: a column for each property that can be set. Texts, numbers, instants (UTC) and yes or no
/// stand as they are, a member of an enum as its name, everything else as JSON. An empty text is nothing, since a merge
/// leaves alone what is null.
/// </summary>
internal static class TableRecord
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Columns = new();

    /// <summary>A row that holds all of a record.</summary>
    public static TableEntity ToRow<T>(T record, string partition, string key)
        where T : notnull => ToRow(record, partition, key, ColumnsOf(typeof(T)));

    /// <summary>
    /// A row to be merged: the named properties of a record, and that they are nothing where they are.
    /// </summary>
    public static TableEntity ToRow<T>(T record, string partition, string key, IReadOnlyCollection<string> columns)
        where T : notnull
    {
        var row = ToRow(record, partition, key, ColumnsOf(typeof(T)).Where(column => columns.Contains(column.Name)));
        foreach (var empty in columns.Where(column => !row.ContainsKey(column)))
            row[empty] = "";
        return row;
    }

    /// <summary>
    /// The record that a row holds. A column that holds something else, or is missing though the record must have it,
    /// gives way to the stand-in's, and the row counts as damaged: it must not keep those beside it in a list from
    /// being shown.
    /// </summary>
    public static (T Record, bool IsDamaged) Read<T>(TableEntity row, T standIn)
        where T : class
    {
        var (record, damaged) = (Activator.CreateInstance<T>(), false);
        foreach (var column in ColumnsOf(typeof(T)))
        {
            var stored = row.Cell(column.Name);
            if (stored is null or "" && column.GetCustomAttribute<RequiredMemberAttribute>() is null)
                continue;
            var read = TryValue(
                stored,
                Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType,
                out var value
            );
            column.SetValue(record, read ? value : column.GetValue(standIn));
            damaged |= !read;
        }

        if (damaged)
            Instruments.Damaged("row");
        return (record, damaged);
    }

    /// <summary>What stands in a column, or null.</summary>
    public static object? Cell(this TableEntity row, string column) =>
        row.TryGetValue(column, out var stored) ? stored : null;

    private static TableEntity ToRow<T>(T record, string partition, string key, IEnumerable<PropertyInfo> columns)
    {
        var row = new TableEntity(partition, key);
        foreach (var column in columns)
        {
            if (column.GetValue(record) is { } value)
                row[column.Name] = Stored(value);
        }

        return row;
    }

    private static PropertyInfo[] ColumnsOf(Type type) =>
        Columns.GetOrAdd(type, static one =>
            [
                .. one.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.CanWrite && property.GetCustomAttribute<NotStoredAttribute>() is null),
            ]
        );

    private static object Stored(object value) =>
        value switch
        {
            string or bool or int or long => value,
            DateTimeOffset instant => instant.ToUniversalTime(),
            Enum member => member.ToString(),
            _ => JsonSerializer.Serialize(value, value.GetType(), RegisterJson.Options),
        };

    private static bool TryValue(object? stored, Type type, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (IsStoredAsItIs(type))
            value = stored?.GetType() == type ? stored : null;
        else if (type.IsEnum)
            value =
                Enum.TryParse(type, stored as string, out var member) && Enum.IsDefined(type, member) ? member : null;
        else if (stored is string json)
            value = OfJson(json, type);
        return value is not null;
    }

    private static bool IsStoredAsItIs(Type type) =>
        type == typeof(string)
        || type == typeof(bool)
        || type == typeof(int)
        || type == typeof(long)
        || type == typeof(DateTimeOffset);

    private static object? OfJson(string json, Type type)
    {
        try
        {
            var value = JsonSerializer.Deserialize(json, type, RegisterJson.Stored);
            return value is System.Collections.IEnumerable items && items.Cast<object?>().Contains(null) ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
