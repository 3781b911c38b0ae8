using SeisFunctions.Calls;
using SeisFunctions.Hosting;

namespace SeisFunctions.Tests.Testing;

/// <summary>The call as it ships, and forms filled in for it. All people and addresses are invented.</summary>
internal static class Sample
{
    /// <summary>The call seis-r8 as it ships.</summary>
    public static CallDefinition Shipped { get; } =
        CallLoader.Load(Path.Combine(AppContext.BaseDirectory, new CallOptions().Definition));

    /// <summary>The same where every applicant may send from the example domain of the tests.</summary>
    public static CallDefinition Call { get; } = Shipped.WithSenderDomain(SeisForms.SenderDomain);

    /// <summary>Fills blank forms in.</summary>
    public static SeisForms Forms { get; } = new(Call);

    /// <summary>An instant in the middle of the call.</summary>
    public static DateTimeOffset Midway { get; } = new(2026, 3, 20, 10, 0, 0, TimeSpan.FromHours(9));
}
