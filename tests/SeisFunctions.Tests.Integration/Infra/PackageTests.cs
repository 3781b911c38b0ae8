using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>
/// What is handed to Azure, made as the workflow makes it, but without the mail package, which not every feed has.
/// </summary>
public sealed class PackageTests
{
    [Fact]
    public async Task The_package_for_Azure_names_every_function_holds_what_the_runtime_loads_and_nothing_of_a_developer()
    {
        // Compiling it ahead takes minutes, and changes no name in it.
        var (status, output) = await Repository.RunAsync(
            "eng/package.sh",
            ["--without-azure-mail", "-p:PublishReadyToRun=false"]
        );
        Assert.True(status == 0, output);
        TestContext.Current.TestOutputHelper?.WriteLine(output.TrimEnd().Split('\n')[^1]);

        using var zip = ZipFile.OpenRead(Repository.Path("artifacts", "intake-without-azure-mail.zip"));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "host.json",
                "worker.config.json",
                "extensions.json",
                ".azurefunctions/Microsoft.Azure.WebJobs.Extensions.Storage.Queues.dll",
                "SeisFunctions.dll",
                "Calls/seis-r8/call.json",
            },
            names.ToHashSet()
        );
        Assert.DoesNotContain(names, name =>
            name.Contains("local.settings", StringComparison.Ordinal)
            || name.EndsWith(".cs", StringComparison.Ordinal)
            || (
                Path.GetFileName(name).StartsWith("SeisFunctions", StringComparison.Ordinal)
                && Path.GetExtension(name) is ".pdb" or ".xml"
            )
        );
        Assert.DoesNotContain("Azure.Communication.Email.dll", names);
        using var metadata = await JsonDocument.ParseAsync(
            zip.GetEntry("functions.metadata")!.Open(),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(
            Functions().Order(),
            metadata.RootElement.EnumerateArray().Select(function => function.GetProperty("name").GetString()!).Order()
        );
    }

    private static IEnumerable<string> Functions() =>
        from type in typeof(CallOptions).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select function.Name;
}
