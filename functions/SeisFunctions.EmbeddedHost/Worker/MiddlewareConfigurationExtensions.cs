using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds middleware to a function app.</summary>
public static class MiddlewareConfigurationExtensions
{
    /// <summary>Runs <typeparamref name="T"/>, one for the whole app, around every invocation, in the order of these calls.</summary>
    public static FunctionsApplicationBuilder UseMiddleware<T>(this FunctionsApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.Services.AddSingleton<T>();
        builder.Use(next => context => context.InstanceServices.GetRequiredService<T>().Invoke(context, next));
        return builder;
    }
}
