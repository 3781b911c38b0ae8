using System.Text.Json;
using Azure.Storage.Queues.Models;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.EmbeddedHost.Queues;

/// <summary>Turns a queue message into what a function takes.</summary>
internal static class QueueMessageReader
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The message with its body decoded. Throws <see cref="FormatException"/> where it is not Base64 though it should be.</summary>
    public static QueueMessage Decode(QueueMessage message, MessageEncoding encoding) => encoding == MessageEncoding.None
        ? message
        : QueuesModelFactory.QueueMessage(message.MessageId, message.PopReceipt, BinaryData.FromBytes(Convert.FromBase64String(message.Body.ToString())),
            message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);

    /// <summary>The decoded message as the parameter's type; anything but the message itself, text and bytes is read as JSON.</summary>
    public static object Read(QueueMessage message, Type type) =>
        type == typeof(QueueMessage) ? message
        : type == typeof(BinaryData) ? message.Body
        : type == typeof(string) ? message.Body.ToString()
        : JsonSerializer.Deserialize(message.Body, type, Json) ?? throw new JsonException();

    /// <summary>What middleware and functions see as binding data, texts as the worker gives them.</summary>
    public static IReadOnlyDictionary<string, object?> BindingData(QueueMessage message) => new Dictionary<string, object?>
    {
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["DequeueCount"] = $"{message.DequeueCount}",
        ["InsertionTime"] = $"{message.InsertedOn:O}",
        ["ExpirationTime"] = $"{message.ExpiresOn:O}",
        ["NextVisibleTime"] = $"{message.NextVisibleOn:O}",
    };
}
