using System.ComponentModel;
using System.Reflection;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost.Discovery;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>
/// Decides at start how every parameter of a function gets its value; one that nobody can fill is a fault.
/// </summary>
internal static class ArgumentBinders
{
    public static Func<InvocationContext, object?>[] For(FunctionDescriptor function) =>
        [.. function.Method.GetParameters().Select(parameter => For(function, parameter))];

    private static Func<InvocationContext, object?> For(FunctionDescriptor function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
            return context => context.CancellationToken;
        if (parameter.ParameterType == typeof(FunctionContext))
            return context => context;
        var binder = function.Trigger switch
        {
            HttpTrigger when parameter.ParameterType == typeof(HttpRequest) => context =>
                ((HttpContext)context.Trigger).Request,
            HttpTrigger http when !IsTrigger(function, parameter) && IsInRoute(http.Pattern, parameter.Name!) =>
                RouteValue(parameter),
            QueueTrigger queue when IsTrigger(function, parameter) => context =>
                QueueMessageReader.Read((QueueMessage)context.Trigger, queue, parameter.ParameterType),
            TimerTrigger when IsTrigger(function, parameter) && parameter.ParameterType == typeof(TimerInfo) =>
                context => context.Trigger,
            _ => (Func<InvocationContext, object?>?)null,
        };
        return binder
            ?? throw new HostStartException(
                $"Function '{function.Name}': nothing gives the parameter '{parameter.ParameterType.Name} {parameter.Name}' a value."
            );
    }

    // By position: reflection hands out different objects for one parameter when two hosts of a process start at the
    // same moment.
    private static bool IsTrigger(FunctionDescriptor function, ParameterInfo parameter) =>
        parameter.Position == function.TriggerParameter.Position;

    private static bool IsInRoute(string pattern, string name) =>
        RoutePatternFactory.Parse(pattern).GetParameter(name) is not null;

    private static Func<InvocationContext, object?> RouteValue(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        if (parameter.ParameterType == typeof(string))
            return context => Value(context, name);
        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        return context =>
        {
            if (Value(context, name) is not { } text)
                return parameter.HasDefaultValue ? parameter.DefaultValue : null;
            try
            {
                return converter.ConvertFromInvariantString(text);
            }
            catch (Exception e)
                when (e is FormatException or ArgumentException or NotSupportedException or OverflowException)
            {
                throw new BadHttpRequestException(
                    $"The route value '{name}' is not valid.",
                    StatusCodes.Status400BadRequest,
                    e
                );
            }
        };
    }

    private static string? Value(InvocationContext context, string name) =>
        ((HttpContext)context.Trigger).Request.RouteValues[name]?.ToString();
}
