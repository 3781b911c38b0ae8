namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The ASP.NET Core integration.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets HTTP functions take <see cref="HttpRequest"/> and return <see cref="IResult"/> or <see cref="AspNetCore.Mvc.IActionResult"/>.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddMvcCore(); // the executors of IActionResult
        return builder;
    }
}
