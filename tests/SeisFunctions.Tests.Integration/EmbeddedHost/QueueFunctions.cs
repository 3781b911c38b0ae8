using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>Queue functions of all parameter types. What they do with a message is written in the message.</summary>
public sealed class QueueFunctions(Journal journal)
{
    public sealed record Order(string Name, int Number);

    [Function("TakeRecord")]
    public void TakeRecord([QueueTrigger("records")] Order order, FunctionContext context) =>
        journal.Add($"record {order.Name} {order.Number}");

    [Function("TakeRecordPoison")]
    public void TakeRecordPoison([QueueTrigger("records-poison")] string message) => journal.Add($"poison {message}");

    [Function("TakeText")]
    public void TakeText([QueueTrigger("%TextQueue%")] string text) => journal.Add($"text {text}");

    [Function("TakeMessage")]
    public void TakeMessage([QueueTrigger("messages", Connection = "OtherStorage")] QueueMessage message) =>
        journal.Add($"message {message.Body} {message.DequeueCount}");

    [Function("TakeBytes")]
    public Task TakeBytesAsync([QueueTrigger("bytes")] BinaryData bytes)
    {
        journal.Add($"bytes {bytes.ToMemory().Length}");
        return Task.CompletedTask;
    }

    [Function("FailTwice")]
    public void FailTwice([QueueTrigger("failing")] QueueMessage message, FunctionContext context)
    {
        journal.Add($"try {context.BindingContext.BindingData["DequeueCount"]}");
        if (message.DequeueCount < 3)
            throw new InvalidOperationException($"県庁太郎: {message.Body}");
    }

    [Function("FailAlways")]
    public void FailAlways([QueueTrigger("hopeless")] string message)
    {
        journal.Add("hopeless");
        throw new InvalidOperationException(message);
    }

    [Function("RunLong")]
    public async Task RunLongAsync([QueueTrigger("long")] string seconds, CancellationToken cancellationToken)
    {
        journal.Add("long begins");
        try
        {
            await Task.Delay(
                TimeSpan.FromSeconds(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
                cancellationToken
            );
            journal.Add("long ends");
        }
        catch (OperationCanceledException)
        {
            journal.Add("long cancelled");
            throw;
        }
    }
}
