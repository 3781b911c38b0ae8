using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>One invocation: what the worker's API shows of it, the trigger's value and the function's result.</summary>
internal sealed class InvocationContext(
    FunctionInvoker invoker,
    object trigger,
    IReadOnlyDictionary<string, object?> data,
    IServiceProvider services,
    CancellationToken cancellationToken
) : FunctionContext
{
    public FunctionInvoker Invoker { get; } = invoker;

    public object Trigger { get; } = trigger;

    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override FunctionDefinition FunctionDefinition { get; } = new InvokedFunction(invoker.Function);

    public override BindingContext BindingContext { get; } = new Bindings(data);

    public override IServiceProvider InstanceServices { get; set; } = services;

    // The worker's ASP.NET Core integration leaves the request under this name, for middleware.
    public override IDictionary<object, object> Items { get; set; } =
        trigger is HttpContext http
            ? new Dictionary<object, object> { ["HttpRequestContext"] = http }
            : new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override TraceContext TraceContext { get; } = new Trace();

    public override RetryContext RetryContext { get; } = new NoRetry();

    public override CancellationToken CancellationToken { get; } = cancellationToken;

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }

    private sealed class Trace : TraceContext
    {
        public override string TraceParent => Activity.Current?.Id ?? "";

        public override string TraceState => Activity.Current?.TraceStateString ?? "";
    }

    private sealed class NoRetry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
