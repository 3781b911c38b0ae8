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
        var sources = Directory
            .GetFiles(Repository.Path("functions", "SeisFunctions"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(Repository.Root, file)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "bin" or "obj" or "Commands" or "Hosting")
            )
            .ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file =>
            File.ReadAllText(file).Contains("using SeisFunctions.EmbeddedHost", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Functions_are_public_sealed_classes_named_like_themselves()
    {
        Assert.NotEmpty(Functions);
        Assert.All(Functions, function =>
            Assert.True(
                function.Type is { IsPublic: true, IsSealed: true } && function.Name == function.Type.Name,
                function.Name
            )
        );
        Assert.Equal(
            Functions.Count,
            Functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count()
        );
    }

    [Fact]
    public void Functions_take_and_return_only_what_the_worker_can_bind()
    {
        Assert.All(Functions, function =>
            Assert.All(function.Method.GetParameters(), parameter =>
                Assert.True(IsBindable(parameter), $"{function.Name}({parameter.Name})")
            )
        );
        Assert.All(Functions, function => Assert.True(ReturnTypes.Contains(function.Method.ReturnType), function.Name));
    }

    [Fact]
    public void What_can_be_had_can_be_probed() =>
        Assert.All(Triggers, function =>
            Assert.Equal(function.Trigger.Methods!.Contains("get"), function.Trigger.Methods!.Contains("head"))
        );

    // The Functions host gives no route precedence over another: of two that fit, the function whose name comes first
    // is asked.
    [Fact]
    public void No_address_fits_the_routes_of_two_functions()
    {
        var clashes =
            from one in Triggers
            from other in Triggers
            where
                string.CompareOrdinal(one.Name, other.Name) < 0
                && one.Trigger.Methods!.Intersect(other.Trigger.Methods!).Any()
                && Overlap(one.Trigger.Route!, other.Trigger.Route!)
            select $"{one.Name} /{one.Trigger.Route} and {other.Name} /{other.Trigger.Route}";

        Assert.Empty(clashes);
        Assert.True(Overlap("applications/{code}", "applications/{code}.zip"));
    }

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger)> Triggers =>
        from function in Functions
        from trigger in function
            .Method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
        select (function.Name, trigger);

    private static bool Overlap(string one, string other)
    {
        var (a, b) = (one.Split('/'), other.Split('/'));
        return a.Length == b.Length
            && a.Zip(b)
                .All(pair =>
                    pair.First.Contains('{') || pair.Second.Contains('{')
                        ? !IsRoot(pair.First) && !IsRoot(pair.Second)
                        : string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)
                );

        // The pages' root is a parameter that is never there.
        static bool IsRoot(string segment) => segment.EndsWith("maxlength(0)?}", StringComparison.Ordinal);
    }

    // A route value is text or a number; a queue message is text or a record.
    private static bool IsBindable(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var trigger = parameter
            .GetCustomAttributes()
            .SingleOrDefault(attribute => attribute.GetType().Namespace == typeof(FunctionAttribute).Namespace);
        return trigger switch
        {
            HttpTriggerAttribute => type == typeof(HttpRequest),
            TimerTriggerAttribute => type == typeof(TimerInfo),
            QueueTriggerAttribute => type == typeof(string)
                || type.Namespace!.StartsWith("SeisFunctions.", StringComparison.Ordinal),
            null => type == typeof(CancellationToken)
                || type == typeof(FunctionContext)
                || type == typeof(string)
                || type == typeof(int)
                || type == typeof(int?),
            _ => false,
        };
    }
}
