using System.Text.Json;
using Azure.Storage.Queues.Models;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>Turns a queue message into what a function takes.</summary>
internal static class QueueMessageReader
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    // In a poison queue lies what could not be decoded, too; it is given as it is.
    private static QueueMessage Decode(QueueMessage message, QueueTrigger queue)
    {
        if (queue.Encoding == MessageEncoding.None)
            return message;
        var bytes = new byte[message.Body.ToMemory().Length];
        if (Convert.TryFromBase64String(message.Body.ToString(), bytes, out var length))
            return QueuesModelFactory.QueueMessage(
                message.MessageId,
                message.PopReceipt,
                BinaryData.FromBytes(bytes.AsMemory(0, length)),
                message.DequeueCount,
                message.NextVisibleOn,
                message.InsertedOn,
                message.ExpiresOn
            );
        return queue.IsPoison ? message : throw new FormatException("The message is not Base64.");
    }

    /// <summary>
    /// The message as the parameter's type; anything but the message itself, text and bytes is read as JSON. Throws
    /// where it is not Base64 or JSON though it should be.
    /// </summary>
    public static object Read(QueueMessage message, QueueTrigger queue, Type type) => As(Decode(message, queue), type);

    private static object As(QueueMessage message, Type type) =>
        type == typeof(QueueMessage) ? message
        : type == typeof(BinaryData) ? message.Body
        : type == typeof(string) ? message.Body.ToString()
        : JsonSerializer.Deserialize(message.Body, type, Json) ?? throw new JsonException();

    /// <summary>What middleware and functions see as binding data, texts as the worker gives them.</summary>
    public static IReadOnlyDictionary<string, object?> BindingData(QueueMessage message) =>
        new Dictionary<string, object?>
        {
            ["Id"] = message.MessageId,
            ["PopReceipt"] = message.PopReceipt,
            ["DequeueCount"] = $"{message.DequeueCount}",
            ["InsertionTime"] = $"{message.InsertedOn:O}",
            ["ExpirationTime"] = $"{message.ExpiresOn:O}",
            ["NextVisibleTime"] = $"{message.NextVisibleOn:O}",
        };
}
