#if FUNCTIONS_WORKER
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Hosting;

ExpressionLimit.Set();
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<StorageOutages>();
builder.Services.AddSeisFunctions(builder.Configuration);
builder.Services.AddAzureSender(builder.Configuration);
if (TelemetryExport.IsWanted(builder.Configuration))
    builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
await builder.Build().RunAsync();
return 0;
#else
SeisFunctions.Hosting.ExpressionLimit.Set();
return await SeisFunctions.Commands.CommandLine.RunAsync(args);
#endif
