using Microsoft.Playwright;

namespace SeisFunctions.Tests.Testing;

/// <summary>axe-core's findings on a page: what keeps people with disabilities from using it.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
        File.ReadAllText(Path.Combine(Root(), "node_modules", "axe-core", "axe.min.js"))
    );

    /// <summary>Violations that are serious or critical, each with its first place.</summary>
    public static async Task<string[]> SeriousAsync(IPage page)
    {
        // Evaluated by the browser's own tools, which the page's policy does not bind; as a script element the policy
        // would refuse it, and should.
        await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document)).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => `${found.id}: ${found.help}: ${found.nodes[0].html.slice(0, 200)} ${found.nodes[0].failureSummary}`)
            """
        );
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SeisFunctions.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below the repository.");
        return folder.FullName;
    }
}
