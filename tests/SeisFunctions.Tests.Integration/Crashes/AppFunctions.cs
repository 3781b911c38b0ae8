using System.Reflection;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Briefing;
using SeisFunctions.Closing;
using SeisFunctions.Commands;
using SeisFunctions.Intake;
using SeisFunctions.Receiving;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Runs the timer and queue functions of the app by hand, one after another, with the services and the storage of
/// production. No host takes turns with them, so that the same life makes the same operations in the same order every
/// time.
/// </summary>
internal sealed class AppFunctions(IServiceProvider services, string account)
{
    // The shortest that storage allows: so long a message is hidden that a dead process held.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyList<(MethodInfo Method, ParameterInfo Trigger)> All =
    [
        .. typeof(CommandLine)
            .Assembly.GetTypes()
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => (method, method.GetParameters()[0])),
    ];

    // Measuring and erasing are no part of an application's way to its letters.
    private static readonly string[] Timers =
    [
        nameof(CloseIntake),
        nameof(PollMailbox),
        nameof(ReleaseLetters),
        nameof(RequeueLost),
        nameof(SendJoiningInstructions),
    ];

    private static readonly IReadOnlyDictionary<string, (MethodInfo Method, ParameterInfo Trigger)> OfQueues =
        All.Where(function => QueueOf(function.Trigger) is not null)
            .ToDictionary(function => QueueOf(function.Trigger)!);

    private readonly QueueServiceClient _queues = services.GetRequiredService<QueueServiceClient>();

    /// <summary>Runs the timers once, and then takes messages until there are none.</summary>
    public async Task RoundAsync()
    {
        foreach (var (method, _) in All.Where(function => Timers.Contains(function.Method.DeclaringType!.Name)))
            await TriedAsync(() => RunAsync(method, new TimerInfo()));
        // Submissions before letters, as the data goes. What failed for good is looked for at the end.
        foreach (
            var queue in OfQueues
                .Keys.Where(name => !name.EndsWith("-poison", StringComparison.Ordinal))
                .OrderDescending(StringComparer.Ordinal)
        )
        {
            while (await TakeAsync(queue)) { }
        }
    }

    private async Task<bool> TakeAsync(string queue)
    {
        var client = _queues.GetQueueClient(queue);
        var (method, trigger) = OfQueues[queue];
        QueueMessage? message = null;
        var isDone = false;
        try
        {
            await TriedAsync(async () =>
            {
                message = (await client.ReceiveMessageAsync(Hold, TestContext.Current.CancellationToken)).Value;
                if (message is null)
                    return;
                await RunAsync(
                    method,
                    trigger.ParameterType == typeof(string)
                        ? message.Body.ToString()
                        : JsonSerializer.Deserialize(message.Body, trigger.ParameterType, JsonSerializerOptions.Web)!
                );
                await client.DeleteMessageAsync(
                    message.MessageId,
                    message.PopReceipt,
                    TestContext.Current.CancellationToken
                );
                isDone = true;
            });
        }
        finally
        {
            if (message is not null && !isDone)
                await ComeBackAsync(queue, message);
        }

        return message is not null;
    }

    // What a process held that has ended is seen again after a while. Nothing is learnt from waiting for it.
    private async Task ComeBackAsync(string queue, QueueMessage message)
    {
        try
        {
            await new QueueClient(account, queue).UpdateMessageAsync(
                message.MessageId,
                message.PopReceipt,
                cancellationToken: TestContext.Current.CancellationToken
            );
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // It was deleted, and only the answer was lost.
        }
    }

    // As a host does: a function that fails is tried again later, and the host goes on.
    private static async Task TriedAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (RequestFailedException) { }
    }

    private Task RunAsync(MethodInfo method, object input) =>
        (Task)
            method.Invoke(
                ActivatorUtilities.CreateInstance(services, method.DeclaringType!),
                BindingFlags.DoNotWrapExceptions,
                null,
                [.. method.GetParameters().Select(parameter => ArgumentOf(parameter, input))],
                null
            )!;

    private static object? ArgumentOf(ParameterInfo parameter, object input) =>
        parameter.ParameterType == typeof(CancellationToken) ? TestContext.Current.CancellationToken
        : parameter.ParameterType == typeof(FunctionContext) ? null
        : input;

    private static string? QueueOf(ParameterInfo trigger) =>
        trigger.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName;
}
