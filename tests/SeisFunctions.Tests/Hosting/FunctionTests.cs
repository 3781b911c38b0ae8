using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Hosting;

/// <summary>What all functions have in common.</summary>
public sealed class FunctionTests
{
    private static readonly List<(Type Type, MethodInfo Method, string Name)> Functions =
    [
        .. from type in typeof(CallOptions).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select (type, method, function.Name),
    ];

    private static readonly Type[] ReturnTypes = [typeof(Task), typeof(Task<IResult>), typeof(IResult)];

    [Fact]
    public void Only_wiring_and_commands_name_the_embedded_host()
    {
        var sources = Directory.GetFiles(Repository.Path("functions", "SeisFunctions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Commands" or "Hosting")).ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadAllText(file).Contains("using SeisFunctions.EmbeddedHost", StringComparison.Ordinal));
    }

    [Fact]
    public void Functions_are_public_sealed_classes_named_like_themselves()
    {
        Assert.NotEmpty(Functions);
        Assert.All(Functions, function => Assert.True(function.Type is { IsPublic: true, IsSealed: true } && function.Name == function.Type.Name, function.Name));
        Assert.Equal(Functions.Count, Functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Functions_take_and_return_only_what_the_worker_can_bind()
    {
        Assert.All(Functions, function => Assert.All(function.Method.GetParameters(), parameter => Assert.True(IsBindable(parameter), $"{function.Name}({parameter.Name})")));
        Assert.All(Functions, function => Assert.True(ReturnTypes.Contains(function.Method.ReturnType), function.Name));
    }

    // A route value is text or a number; a queue message is text or a record.
    private static bool IsBindable(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var trigger = parameter.GetCustomAttributes().SingleOrDefault(attribute => attribute.GetType().Namespace == typeof(FunctionAttribute).Namespace);
        return trigger switch
        {
            HttpTriggerAttribute => type == typeof(HttpRequest),
            TimerTriggerAttribute => type == typeof(TimerInfo),
            QueueTriggerAttribute => type == typeof(string) || type.Namespace!.StartsWith("SeisFunctions.", StringComparison.Ordinal),
            null => type == typeof(CancellationToken) || type == typeof(FunctionContext) || type == typeof(string) || type == typeof(int) || type == typeof(int?),
            _ => false,
        };
    }
}
