namespace SeisFunctions.Tests.Infra;

/// <summary>
/// The part of the Azure Functions worker's public API that the app uses, in the worker's own signatures: what the embedded host may declare, and what a
/// function may use. Whoever adds a line here has looked it up in the worker's packages, for the app is compiled against those before a release.
/// </summary>
internal static class WorkerApi
{
    /// <summary>Type, and under it its members.</summary>
    public static IReadOnlyDictionary<string, string[]> Types { get; } = new Dictionary<string, string[]>
    {
        ["class Microsoft.Azure.Functions.Worker.FunctionAttribute : Attribute on Method"] = ["(String name)", "String Name { get; }"],
        ["sealed class Microsoft.Azure.Functions.Worker.HttpTriggerAttribute : Attribute on Parameter"] =
        [
            "()",
            "(AuthorizationLevel authLevel)",
            "(AuthorizationLevel authLevel, params String[] methods)",
            "(params String[] methods)",
            "AuthorizationLevel AuthLevel { get; }",
            "String Route { get; set; }",
            "String[] Methods { get; }",
        ],
        ["enum Microsoft.Azure.Functions.Worker.AuthorizationLevel"] = ["Admin = 4", "Anonymous = 0", "Function = 2", "System = 3", "User = 1"],
        ["sealed class Microsoft.Azure.Functions.Worker.QueueTriggerAttribute : Attribute on Parameter"] =
            ["(String queueName)", "String Connection { get; set; }", "String QueueName { get; }"],
        ["sealed class Microsoft.Azure.Functions.Worker.TimerTriggerAttribute : Attribute on Parameter"] =
            ["(String schedule)", "Boolean RunOnStartup { get; set; }", "Boolean UseMonitor { get; set; }", "String Schedule { get; }"],
        ["class Microsoft.Azure.Functions.Worker.TimerInfo"] = ["()", "Boolean IsPastDue { get; set; }", "ScheduleStatus ScheduleStatus { get; set; }"],
        ["class Microsoft.Azure.Functions.Worker.ScheduleStatus"] = ["()", "DateTime Last { get; set; }", "DateTime LastUpdated { get; set; }", "DateTime Next { get; set; }"],
        ["abstract class Microsoft.Azure.Functions.Worker.FunctionContext"] =
        [
            "BindingContext BindingContext { get; }",
            "CancellationToken CancellationToken { get; }",
            "FunctionDefinition FunctionDefinition { get; }",
            "IDictionary<Object, Object> Items { get; set; }",
            "IServiceProvider InstanceServices { get; set; }",
            "String FunctionId { get; }",
            "String InvocationId { get; }",
        ],
        ["abstract class Microsoft.Azure.Functions.Worker.FunctionDefinition"] = ["String Name { get; }"],
        ["abstract class Microsoft.Azure.Functions.Worker.BindingContext"] = ["IReadOnlyDictionary<String, Object> BindingData { get; }"],
        ["delegate Task Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate(FunctionContext context)"] = [],
        ["interface Microsoft.Azure.Functions.Worker.Middleware.IFunctionsWorkerMiddleware"] = ["Task Invoke(FunctionContext context, FunctionExecutionDelegate next)"],
        ["class Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication"] = ["static FunctionsApplicationBuilder CreateBuilder(String[] args)"],
        ["class Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder"] =
        [
            "ConfigurationManager Configuration { get; }",
            "IHost Build()",
            "IHostEnvironment Environment { get; }",
            "ILoggingBuilder Logging { get; }",
            "IServiceCollection Services { get; }",
        ],
        ["static class Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilderAspNetCoreExtensions"] =
            ["static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(FunctionsApplicationBuilder builder)"],
        ["interface Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder"] =
        [
            "IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)",
            "IServiceCollection Services { get; }",
        ],
        ["static class Microsoft.Extensions.Hosting.MiddlewareWorkerApplicationBuilderExtensions"] =
            ["static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(IFunctionsWorkerApplicationBuilder builder)"],
    };
}
