using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using NCrontab;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Discovery;

/// <summary>
/// Finds the functions of one assembly and checks them, so that a mistake shows at start and not with the first
/// message.
/// </summary>
internal sealed class FunctionDiscovery(IConfiguration settings, HostJson hostJson)
{
    /// <summary>
    /// All functions of the given classes; every fault found, each naming its function, is told in one exception.
    /// </summary>
    public IReadOnlyList<FunctionDescriptor> Find(IEnumerable<Type> types)
    {
        var faults = new List<string>();
        var functions = new List<FunctionDescriptor>();
        foreach (var (name, method) in Methods(types))
        {
            try
            {
                functions.Add(Describe(name, method));
            }
            catch (HostStartException e)
            {
                faults.Add($"Function '{name}' ({method.DeclaringType?.Name}.{method.Name}): {e.Message}");
            }
        }

        faults.AddRange(
            functions
                .GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group =>
                    $"Function '{group.Key}': the name is used by {string.Join(" and ", group.Select(function => $"{function.Method.DeclaringType?.Name}.{function.Method.Name}"))}."
                )
        );
        return faults.Count == 0 ? functions : throw new HostStartException(faults);
    }

    private static IEnumerable<(string Name, MethodInfo Method)> Methods(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
        )
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select (function.Name, method);

    private FunctionDescriptor Describe(string name, MethodInfo method)
    {
        var triggers = method.GetParameters().Where(parameter => TriggerAttribute(parameter) is not null).ToList();
        if (triggers is not [var parameter])
            throw new HostStartException($"exactly one trigger is needed, not {triggers.Count}.");

        Trigger trigger = TriggerAttribute(parameter) switch
        {
            HttpTriggerAttribute http => Http(name, http),
            QueueTriggerAttribute queue => new QueueTrigger(
                Queue(Resolve(queue.QueueName)),
                StorageConnections.Find(settings, queue.Connection),
                hostJson.Queues.MessageEncoding
            ),
            var timer => Timer((TimerTriggerAttribute)timer!),
        };
        return new(name, method, parameter, trigger);
    }

    private static Attribute? TriggerAttribute(ParameterInfo parameter) =>
        parameter
            .GetCustomAttributes()
            .FirstOrDefault(attribute =>
                attribute is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute
            );

    private HttpTrigger Http(string name, HttpTriggerAttribute http)
    {
        // As the runtime has it: no route, or an empty one, means the function's name; "/" is the root below the
        // prefix.
        var route = string.IsNullOrEmpty(http.Route) ? name : Resolve(http.Route).Trim('/');
        var pattern = $"{hostJson.RoutePrefix}/{route}".Trim('/');
        try
        {
            RoutePatternFactory.Parse(pattern);
        }
        catch (RoutePatternException e)
        {
            throw new HostStartException($"the route '{pattern}' is not valid: {e.Message}", e);
        }
        return new(pattern, [.. (http.Methods ?? []).Select(method => method.ToUpperInvariant())], http.AuthLevel);
    }

    private static string Queue(string name) =>
        name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? name
            : throw new HostStartException(
                $"'{name}' is not a queue name (3 to 63 lower-case letters, digits and hyphens)."
            );

    private TimerTrigger Timer(TimerTriggerAttribute timer)
    {
        var expression = Resolve(timer.Schedule);
        var schedule = CrontabSchedule.TryParse(expression, new() { IncludingSeconds = true })
            ?? throw new HostStartException(
                $"'{expression}' is not a schedule of six fields (second minute hour day month weekday, UTC)."
            );
        return new(expression, schedule, timer.UseMonitor, timer.RunOnStartup);
    }

    private string Resolve(string text) => SettingReferences.Resolve(text, settings);
}
