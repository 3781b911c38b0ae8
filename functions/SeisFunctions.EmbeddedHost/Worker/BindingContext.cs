namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger told beside its value.</summary>
public abstract class BindingContext
{
    /// <summary>Named data: route values for HTTP; <c>Id</c>, <c>DequeueCount</c>, <c>InsertionTime</c> … for queues.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
