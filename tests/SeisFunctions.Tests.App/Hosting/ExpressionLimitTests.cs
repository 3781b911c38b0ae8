using System.Text.RegularExpressions;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Hosting;

/// <summary>The last net under every regular expression.</summary>
public sealed partial class ExpressionLimitTests
{
    [Fact]
    public void Every_expression_has_the_net_under_it_whether_it_is_generated_or_made_at_run_time()
    {
        Assert.Equal(ExpressionLimit.Longest, Generated().MatchTimeout);
        Assert.Equal(ExpressionLimit.Longest, new Regex(string.Concat("a", "b")).MatchTimeout);
    }

    [Fact]
    public void The_net_is_set_by_the_first_statement_of_the_process()
    {
        var statements = File.ReadLines(Repository.Path("functions", "SeisFunctions", "Program.cs"))
            .Where(line =>
                line.Length > 0
                && !line.StartsWith("using ", StringComparison.Ordinal)
                && !line.StartsWith('#')
                && !line.StartsWith("//", StringComparison.Ordinal)
            );

        Assert.EndsWith("ExpressionLimit.Set();", statements.First());
    }

    [Fact]
    public void What_runs_into_the_net_is_something_that_took_too_long() =>
        Assert.IsType<TimeoutException>(new RegexMatchTimeoutException(), exactMatch: false);

    [GeneratedRegex("a")]
    private static partial Regex Generated();
}
