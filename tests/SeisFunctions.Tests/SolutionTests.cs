namespace SeisFunctions.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void The_solution_builds() => Assert.True(true);
}
