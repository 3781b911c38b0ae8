using System.Diagnostics;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using SeisFunctions.EmbeddedHost.Discovery;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>
/// Runs one function: through the middleware, on a fresh instance of its class, inside an activity named like it.
/// </summary>
internal sealed class FunctionInvoker
{
    private static readonly ActivitySource Activities = new("SeisFunctions.EmbeddedHost");
    private readonly ObjectFactory? _create;
    private readonly MethodInvoker _method;
    private readonly Func<InvocationContext, object?>[] _arguments;
    private readonly Func<object?, ValueTask<object?>> _await;
    private readonly FunctionExecutionDelegate _pipeline;
    private readonly ILogger _logger;

    public FunctionInvoker(FunctionDescriptor function, FunctionExecutionDelegate pipeline, ILogger logger)
    {
        Function = function;
        _create = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);
        _method = MethodInvoker.Create(function.Method);
        _arguments = ArgumentBinders.For(function);
        _await = Awaiting.For(function.Method.ReturnType);
        _pipeline = pipeline;
        _logger = logger;
    }

    public FunctionDescriptor Function { get; }

    public string Name => Function.Name;

    /// <summary>The last step of the middleware pipeline, common to all functions.</summary>
    public static Task RunAsync(FunctionContext context) =>
        ((InvocationContext)context).Invoker.RunAsync((InvocationContext)context);

    /// <summary>Runs the function once. What it throws is logged and thrown on.</summary>
    /// <param name="trigger">The trigger's value: request context, message or timer.</param>
    /// <param name="data">What middleware and the function see as binding data.</param>
    /// <param name="services">The scope of this invocation.</param>
    /// <param name="finish">Takes the function's result, still inside the invocation.</param>
    /// <param name="cancellationToken">Tells the function to end.</param>
    public async Task InvokeAsync(
        object trigger,
        IReadOnlyDictionary<string, object?> data,
        IServiceProvider services,
        Func<object?, Task>? finish,
        CancellationToken cancellationToken
    )
    {
        var context = new InvocationContext(this, trigger, data, services, cancellationToken);
        using var activity = Activities.StartActivity(Name);
        activity?.SetTag("faas.name", Name).SetTag("faas.invocation_id", context.InvocationId);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await _pipeline(context);
            if (finish is not null)
                await finish(context.Result);
            _logger.FunctionSucceeded(Name, context.InvocationId, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _logger.FunctionCanceled(Name, context.InvocationId);
            throw;
        }
        catch (BadHttpRequestException)
        {
            throw; // the client's fault, answered with its status
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            _logger.FunctionFailed(Name, context.InvocationId, Faults.Describe(e));
            throw;
        }
    }

    private async Task RunAsync(InvocationContext context)
    {
        var arguments = Array.ConvertAll(_arguments, bind => bind(context));
        var instance = _create?.Invoke(context.InstanceServices, null);
        try
        {
            context.Result = await _await(_method.Invoke(instance, arguments.AsSpan()));
        }
        finally
        {
            if (instance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }
}
