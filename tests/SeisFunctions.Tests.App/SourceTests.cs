using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests;

/// <summary>What holds for the source as a whole.</summary>
public sealed partial class SourceTests
{
    [Theory]
    [InlineData("functions/SeisFunctions.Forms")]
    [InlineData("functions/SeisFunctions/Checking")]
    [InlineData("functions/SeisFunctions/Calls")]
    [InlineData("functions/SeisFunctions/Domain")]
    public void Rules_and_readers_know_no_clock_no_log_and_no_storage(string folder) =>
        Assert.DoesNotContain(Lines(folder), line => Impure().IsMatch(line.Text));

    [Fact]
    public void No_code_reads_the_clock_past_TimeProvider() =>
        Assert.DoesNotContain(Lines("functions"), line => Clock().IsMatch(line.Text));

    /// <summary>What is longer is text that cannot be cut, most of it Japanese.</summary>
    [Theory]
    [InlineData("functions/SeisFunctions")]
    [InlineData("functions/SeisFunctions.Forms")]
    [InlineData("functions/SeisFunctions.EmbeddedHost")]
    [InlineData("tests")]
    public void No_more_than_one_line_in_fifty_has_more_than_120_columns(string folder)
    {
        var lines = Lines(folder).Where(line => line.Text.Length > 0).ToList();

        Assert.InRange(lines.Count(line => line.Text.Length > 120), 0, lines.Count / 50);
    }

    private static IEnumerable<(string File, string Text)> Lines(string folder)
    {
        var root = Repository.Root;
        var files = Directory
            .EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .ToList();
        Assert.NotEmpty(files);
        return files.SelectMany(file => File.ReadLines(file).Select(text => (Path.GetRelativePath(root, file), text)));
    }

    [GeneratedRegex(@"\b(UtcNow|TimeProvider|ILogger|Stopwatch)\b|\bAzure\.")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b")]
    private static partial Regex Clock();
}
