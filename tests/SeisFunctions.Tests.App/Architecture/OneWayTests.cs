using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Architecture;

public sealed class OneWayTests
{
    // The order that docs/architecture.md draws. Folders on one line do not know each other.
    private static readonly string[][] App =
    [
        ["Domain"],
        ["Telemetry"],
        ["Calls"],
        ["Mail", "Storing"],
        ["Routes"],
        ["Receiving", "Reading", "Checking", "Proving"],
        ["Acknowledging"],
        ["Closing", "Collecting", "Contacting", "Selecting", "Briefing"],
        ["Erasing", "Watching"],
        ["Intake"],
        ["Querying"],
        ["Exporting"],
        ["Publishing"],
        ["Web"],
        ["Api", "Desk"],
        ["Hosting"],
        ["Commands"],
    ];

    private static readonly string[][] Forms =
    [
        ["Findings", "Wording"],
        ["Definition", "Packaging", "Texts"],
        ["Layout"],
        ["Excel", "Facsimiles", "Word", "Values"],
        ["Fields"],
        ["Tables", "Blank", "Traces"],
        ["Remarks", "Papers"],
    ];

    private static readonly Dictionary<string, string[][]> Orders = new()
    {
        ["SeisFunctions"] = App,
        ["SeisFunctions.Forms"] = Forms,
    };

    [Theory]
    [InlineData("SeisFunctions")]
    [InlineData("SeisFunctions.Forms")]
    public void A_folder_knows_only_folders_that_stand_before_it(string project)
    {
        var dependencies = FolderDependencies.Of(Path.Combine(AppContext.BaseDirectory, project + ".dll"), project);
        Assert.NotEmpty(dependencies.Edges);

        var back = dependencies
            .Edges.Where(edge => StepOf(edge.Key.From, project) <= StepOf(edge.Key.To, project))
            .Select(edge => $"{edge.Key.From} knows {edge.Key.To}: {string.Join(", ", edge.Value)}");

        Assert.Empty(back);
    }

    [Theory]
    [InlineData("SeisFunctions.EmbeddedHost")]
    public void Folders_of_a_project_depend_in_one_direction(string project)
    {
        var path = Path.Combine(AppContext.BaseDirectory, project + ".dll");

        var dependencies = FolderDependencies.Of(path, project);

        Assert.NotEmpty(dependencies.Edges);
        Assert.Empty(dependencies.OnCycles());
    }

    [Theory]
    [InlineData("SeisFunctions")]
    [InlineData("SeisFunctions.Forms")]
    public void The_page_about_the_architecture_names_every_folder_in_this_order(string project)
    {
        var page = File.ReadAllText(Repository.Path("docs", "architecture.md"));
        var drawn = string.Join(
            " ← ",
            Orders[project]
                .Select(step => string.Join(", ", step.Where(folder => Exists(project, folder))))
                .Where(step => step.Length > 0)
        );

        Assert.Contains(drawn, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_of_a_mail_that_the_page_names_are_types_that_lie_there()
    {
        var page = File.ReadAllText(Repository.Path("docs", "architecture.md"));
        var named = Regex
            .Matches(page, "`([A-Z][A-Za-z]+/[A-Z][A-Za-z]+)`")
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name =>
            Assert.True(
                File.Exists(Repository.Path("functions", "SeisFunctions", name + ".cs")),
                $"{name} is not there."
            )
        );
    }

    private static bool Exists(string project, string folder) =>
        Directory.Exists(Repository.Path("functions", project, folder));

    private static int StepOf(string folder, string project)
    {
        var step = Array.FindIndex(Orders[project], folders => folders.Contains(folder));
        Assert.True(step >= 0, $"The folder {folder} of {project} has no place in the order.");
        return step;
    }
}
