using Microsoft.Azure.Functions.Worker.Middleware;
using SeisFunctions.Storing;

namespace SeisFunctions.Hosting;

/// <summary>Before every function: the organisations that other hosts have come to know have their names here too.</summary>
internal sealed class KnownOrganisations(OrganisationRegister organisations) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await organisations.LearnAsync(context.CancellationToken);
        await next(context);
    }
}
