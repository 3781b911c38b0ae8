using SeisFunctions.EmbeddedHost;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class DiscoveryTests
{
    [Theory]
    [InlineData(typeof(WrongFunctions.SameName), "'Same'", "SameName.First and SameName.Second")]
    [InlineData(typeof(WrongFunctions.TwoTriggers), "'TwoTriggers'", "not 2")]
    [InlineData(typeof(WrongFunctions.NoTrigger), "'NoTrigger'", "not 0")]
    [InlineData(typeof(WrongFunctions.BadSchedule), "'BadSchedule'", "six fields")]
    [InlineData(typeof(WrongFunctions.MissingSetting), "'MissingSetting'", "NoSuchSetting")]
    [InlineData(typeof(WrongFunctions.MissingConnection), "'MissingConnection'", "NoSuchStorage")]
    [InlineData(typeof(WrongFunctions.ConnectionByIdentity), "'ConnectionByIdentity'", "connection string")]
    [InlineData(typeof(WrongFunctions.BadQueueName), "'BadQueueName'", "First_Queue")]
    [InlineData(typeof(WrongFunctions.BadRoute), "'BadRoute'", "items/{id")]
    [InlineData(typeof(WrongFunctions.UnknownParameter), "'UnknownParameter'", "String other")]
    [InlineData(typeof(WrongFunctions.WrongTimerParameter), "'WrongTimerParameter'", "Int32 timer")]
    public void A_wrong_function_keeps_the_host_from_starting_and_is_named(Type functions, string name, string reason)
    {
        var fault = Assert.Throws<HostStartException>(() => Build(functions));

        Assert.Contains(name, fault.Message);
        Assert.Contains(reason, fault.Message);
    }

    [Fact]
    public void All_wrong_functions_are_told_at_once()
    {
        var fault = Assert.Throws<HostStartException>(() =>
            Build(typeof(WrongFunctions.BadSchedule), typeof(WrongFunctions.MissingSetting))
        );

        Assert.Equal(2, fault.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Only_the_functions_of_the_given_assembly_are_found()
    {
        var lines = new List<string>();
        using var host = new EmbeddedHostBuilder(
            new EmbeddedHostOptions
            {
                FunctionAssembly = typeof(Uri).Assembly,
                StartStorage = false,
                Progress = lines.Add,
            }
        ).Build();

        Assert.Empty(
            (IEnumerable<object>)
                host.Services.GetService(typeof(IReadOnlyList<SeisFunctions.EmbeddedHost.Invocation.FunctionInvoker>))!
        );
    }

    private static void Build(params Type[] functions) => new EmbeddedHostBuilder(
            new EmbeddedHostOptions
            {
                FunctionTypes = functions,
                StartStorage = false,
                Settings = new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
                    ["Identity__queueServiceUri"] = "https://seis.queue.core.windows.net",
                },
            }
        ).Build().Dispose();
}
