using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>What the workflows may do while they hold what opens Azure.</summary>
public sealed partial class WorkflowTests
{
    [Fact]
    public void The_token_for_Azure_is_held_by_the_job_that_deploys_and_by_no_other()
    {
        var holders =
            from file in Directory.GetFiles(Repository.Path(".github", "workflows"), "*.yml")
            from job in JobsOf(File.ReadAllText(file))
            where
                job.Text.Contains("id-token", StringComparison.Ordinal)
                || job.Text.Contains("azure/login", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)} {job.Name}";

        Assert.Equal(["deploy.yml deploy"], holders);
    }

    [Fact]
    public void The_job_that_deploys_runs_no_package_that_was_downloaded()
    {
        var jobs = JobsOf(File.ReadAllText(Repository.Path(".github", "workflows", "deploy.yml")))
            .ToDictionary(job => job.Name, job => job.Text);

        Assert.Equal(["", "build", "deploy"], jobs.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("needs: build", jobs["deploy"], StringComparison.Ordinal);
        Assert.Contains("eng/package.sh", jobs["build"], StringComparison.Ordinal);
        Assert.All(["dotnet", "npm", "setup-", "eng/test.sh", "eng/package.sh"], tool =>
            Assert.DoesNotContain(tool, jobs["deploy"], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_action_of_others_is_pinned_to_a_commit()
    {
        var used = Directory
            .GetFiles(Repository.Path(".github", "workflows"), "*.yml")
            .SelectMany(file => Uses().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches("@[0-9a-f]{40}$", action));
    }

    // The part above the jobs, which holds for all of them, has no name.
    private static IEnumerable<(string Name, string Text)> JobsOf(string workflow)
    {
        var starts = Job().Matches(workflow[workflow.IndexOf("\njobs:", StringComparison.Ordinal)..]).ToList();
        var offset = workflow.IndexOf("\njobs:", StringComparison.Ordinal);
        yield return ("", workflow[..offset]);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index + offset : workflow.Length;
            yield return (starts[i].Groups[1].Value, workflow[(starts[i].Index + offset)..end]);
        }
    }

    [GeneratedRegex(@"^  ([a-z-]+):\s*$", RegexOptions.Multiline)]
    private static partial Regex Job();

    [GeneratedRegex(@"uses: (\S+)")]
    private static partial Regex Uses();
}
