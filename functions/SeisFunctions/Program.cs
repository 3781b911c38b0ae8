using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Commands;
using SeisFunctions.Hosting;

ExpressionLimit.Set();

// The Functions runtime starts its workers with these arguments; a person does not.
if (!args.Any(argument => argument is "--functions-worker-id" or "--workerId"))
    return await CommandLine.RunAsync(args);

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<StorageOutages>();
builder.Services.AddSeisFunctions(builder.Configuration);
if (TelemetryExport.IsWanted(builder.Configuration))
    builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
await builder.Build().RunAsync();
return 0;
