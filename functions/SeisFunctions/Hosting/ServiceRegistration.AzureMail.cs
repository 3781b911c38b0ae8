using SeisFunctions.Acknowledging;

namespace SeisFunctions.Hosting;

public static partial class ServiceRegistration
{
    static partial void AddAzureSender(IServiceCollection services) => AzureSenderRegistration.AddAzureSender(services);
}
