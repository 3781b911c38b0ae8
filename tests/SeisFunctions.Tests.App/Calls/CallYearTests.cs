using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>Which fiscal year a call is about.</summary>
public sealed class CallYearTests
{
    [Fact]
    public void It_is_the_year_in_the_name_of_the_call() => Assert.Equal([2026], CallYear.Of(Sample.Shipped));

    /// <summary>On 26 March 2026 the fiscal year 2025 is not over; the money may be that of the next one.</summary>
    [Fact]
    public void Where_the_name_has_none_it_is_that_of_the_deadline_or_the_next() =>
        Assert.Equal([2025, 2026], CallYear.Of(Sample.Shipped with { Name = "推進体制構築支援" }));
}
