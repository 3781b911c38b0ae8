using SeisFunctions.Calls;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>The menu of the desk.</summary>
public sealed class MenuTests
{
    [Fact]
    public void A_call_has_the_sections_for_which_it_has_something()
    {
        var bare = Sample.Call with { Briefing = null, Published = null, Collections = [] };

        Assert.Equal(["説明会", "公表", "提出物"], SectionsOf(Sample.Call).Except(SectionsOf(bare)));
        Assert.Contains("質問と回答", SectionsOf(bare));
    }

    [Fact]
    public void A_section_stands_in_one_group()
    {
        var sections = MenuGroup.All.SelectMany(group => group.Sections).ToList();

        Assert.Equal(sections.Count, sections.DistinctBy(section => section.Href).Count());
        Assert.Equal(sections.Count, sections.DistinctBy(section => section.Text).Count());
    }

    private static IEnumerable<string> SectionsOf(CallDefinition call) =>
        MenuGroup.Of(call).SelectMany(group => group.Sections).Select(section => section.Text);
}
