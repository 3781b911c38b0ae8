#if FUNCTIONS_WORKER
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSeisFunctions(builder.Configuration);
await builder.Build().RunAsync();
return 0;
#else
return await SeisFunctions.Commands.CommandLine.RunAsync(args);
#endif
