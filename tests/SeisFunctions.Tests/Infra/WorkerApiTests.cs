using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>What is compiled here against the embedded host must compile and run against the Azure Functions worker, which these tests cannot reach.</summary>
public sealed class WorkerApiTests
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
    public void The_embedded_host_declares_the_workers_types_in_the_workers_signatures_and_no_others()
    {
        var declared = typeof(EmbeddedHostOptions).Assembly.GetExportedTypes().Where(type => type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal)).ToList();

        Assert.Equal(WorkerApi.Types.Keys.Order(StringComparer.Ordinal), declared.Select(Signature.Of).Order(StringComparer.Ordinal));
        Assert.All(declared, type => Assert.Equal(WorkerApi.Types[Signature.Of(type)].Order(StringComparer.Ordinal), Signature.MembersOf(type)));
    }

    [Fact]
    public void Outside_the_commands_no_source_names_the_embedded_host()
    {
        var sources = Directory.GetFiles(Repository.Path("functions", "SeisFunctions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Commands")).ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadAllText(file).Contains("SeisFunctions.EmbeddedHost", StringComparison.Ordinal));
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
