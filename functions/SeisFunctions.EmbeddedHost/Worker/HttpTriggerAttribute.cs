namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for HTTP requests.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    /// <summary>Any method, level <see cref="AuthorizationLevel.Function"/>.</summary>
    public HttpTriggerAttribute() : this(AuthorizationLevel.Function) { }

    /// <summary>The given methods, level <see cref="AuthorizationLevel.Anonymous"/> (as the worker has it).</summary>
    public HttpTriggerAttribute(params string[] methods) : this(AuthorizationLevel.Anonymous, methods) { }

    /// <summary>Any method, the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The given methods and level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : this(authLevel) => Methods = methods;

    /// <summary>Route template below the route prefix; null for the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>HTTP methods; null for any.</summary>
    public string[]? Methods { get; }

    /// <summary>Which key a request must carry.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
