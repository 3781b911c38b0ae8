using SeisFunctions.Benchmarks.Attacking;
using SeisFunctions.Commands;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>A small part of <c>eng/attack.sh</c>: real processes, attacked.</summary>
public sealed class RunningHostAttackTests(AzuriteServer azurite, ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seis").FullName;

    public static TheoryData<string> Names => ["slow bodies", "damaged items", "killed whenever it reads one"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_else_suffers_from(string attack)
    {
        var ground = new AttackGround(typeof(CommandLine).Assembly.Location, azurite.NewAccount, _folder);

        var outcome =
            attack == "slow bodies"
                ? await Attacks.SlowBodiesAsync(ground, senders: 16, seconds: 6)
                : await Attacks.All.Single(one => one.Name == attack).RunAsync(ground);

        output.WriteLine(outcome.Figures);
        Assert.True(outcome.Held, outcome.Figures);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
