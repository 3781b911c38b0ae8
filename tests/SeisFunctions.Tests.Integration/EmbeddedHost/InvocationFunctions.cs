using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>Functions that tell what surrounds an invocation.</summary>
public sealed class InvocationFunctions(InvocationFunctions.Scoped injected, Journal journal) : IDisposable
{
    /// <summary>A scoped service that says when its scope ends.</summary>
    public sealed class Scoped(Journal journal) : IDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        public void Dispose() => journal.Add("scope ends");
    }

    /// <summary>A step around every invocation that leaves its name where functions find it.</summary>
    public sealed class Outer(Journal journal) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            journal.Add($"outer before {context.FunctionDefinition.Name}");
            context.Items["from"] = "middleware";
            await next(context);
            journal.Add("outer after");
        }
    }

    public sealed class Inner(Journal journal) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            journal.Add("inner before");
            await next(context);
            journal.Add("inner after");
        }
    }

    [Function("Surroundings")]
    public async ValueTask<Ok<string>> SurroundingsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "surroundings")] HttpRequest request,
        FunctionContext context
    )
    {
        await Task.Yield();
        var resolved = (Scoped)context.InstanceServices.GetService(typeof(Scoped))!;
        journal.Add(
            $"function {context.Items["from"]} {(ReferenceEquals(injected, resolved) ? "one scope" : "two scopes")}"
        );
        journal.Add($"scope {injected.Id}");
        return TypedResults.Ok(
            $"{context.InvocationId} {Activity.Current?.OperationName} {Activity.Current?.GetTagItem("faas.name")} {Activity.Current?.GetTagItem("faas.invocation_id")}"
        );
    }

    [Function("SurroundingsOfAMessage")]
    public void OfAMessage([QueueTrigger("surroundings")] string message) => journal.Add($"scope {injected.Id}");

    public void Dispose() => journal.Add("function object ends");
}
