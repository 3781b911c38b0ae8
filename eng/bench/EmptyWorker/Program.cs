using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Build().Run();

namespace EmptyWorker
{
    public static class Up
    {
        [Function("Up")]
        public static IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text(request.Method);
    }
}
