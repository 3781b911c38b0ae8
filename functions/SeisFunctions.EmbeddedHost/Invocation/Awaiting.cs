using System.Reflection;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>Waits for what a function returns: a value, a task, or a task with a value.</summary>
internal static class Awaiting
{
    /// <summary>A delegate made once per function, so that no call pays for reflection.</summary>
    public static Func<object?, ValueTask<object?>> For(Type returned)
    {
        if (returned == typeof(Task))
            return async task =>
            {
                await (Task)task!;
                return null;
            };
        if (returned == typeof(ValueTask))
            return async task =>
            {
                await (ValueTask)task!;
                return null;
            };
        if (!returned.IsGenericType)
            return ValueTask.FromResult;
        var definition = returned.GetGenericTypeDefinition();
        return definition == typeof(Task<>) ? Make(nameof(TaskAsync), returned)
            : definition == typeof(ValueTask<>) ? Make(nameof(ValueTaskAsync), returned)
            : ValueTask.FromResult;
    }

    private static Func<object?, ValueTask<object?>> Make(string name, Type returned) =>
        typeof(Awaiting)
            .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(returned.GetGenericArguments())
            .CreateDelegate<Func<object?, ValueTask<object?>>>();

    private static async ValueTask<object?> TaskAsync<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> ValueTaskAsync<T>(object? task) => await (ValueTask<T>)task!;
}
