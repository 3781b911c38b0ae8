using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Tests.Desk;

/// <summary>The menu of the desk.</summary>
public sealed class MenuTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_a_call_with_a_briefing_has_a_section_for_it(bool hasBriefing)
    {
        var frame = new PageFrame("", "", new Label(Tone.None, ""), "", "", CanAct: true, "/", "")
        {
            Noun = "",
            HasBriefing = hasBriefing,
        };

        var sections = frame.Menu.SelectMany(group => group.Sections).ToList();

        Assert.Equal(hasBriefing, sections.Any(section => section.Text == "説明会"));
        Assert.Contains(sections, section => section.Text == "質問と回答");
    }

    [Fact]
    public void A_section_stands_in_one_group()
    {
        var sections = MenuGroup.All.SelectMany(group => group.Sections).ToList();

        Assert.Equal(sections.Count, sections.DistinctBy(section => section.Href).Count());
        Assert.Equal(sections.Count, sections.DistinctBy(section => section.Text).Count());
    }
}
