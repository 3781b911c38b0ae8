using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Layout;

/// <summary>What officers do at the desk, with the sections for it. A group of one section is that section.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Sections">Its sections; the name leads to the first one.</param>
public sealed record MenuGroup(string Name, IReadOnlyList<Link> Sections)
{
    private const string Briefing = "/registrations",
        Publication = "/publication",
        Collections = "/collections";

    /// <summary>The whole menu, in the order in which a call goes.</summary>
    internal static IReadOnlyList<MenuGroup> All { get; } =
        [
            new("概況", [new("概況", "/")]),
            new("要対応", [new("要対応", PageFrame.TasksPath)]),
            new("受付", [new("申請", "/applications"), new("提出", "/submissions"), new("連絡", "/correspondence")]),
            new(
                "締切前",
                [
                    new("連絡先", Links.Contacts),
                    new("経路", Links.Routes),
                    new("説明会", Briefing),
                    new("質問と回答", Links.Questions),
                ]
            ),
            new(
                "締切後",
                [
                    new("締切確定書", "/statement"),
                    new("選定", Links.Selection()),
                    new("一斉通知", Links.Rounds),
                    new("公表", Publication),
                    new("提出物", Collections),
                ]
            ),
            new("記録", [new("通知", "/letters"), new("操作記録", "/audit")]),
        ];

    /// <summary>The menu without the sections for which the call has nothing.</summary>
    internal static IReadOnlyList<MenuGroup> Of(CallDefinition call) =>
        [
            .. All.Select(group => group with
            {
                Sections =
                [
                    .. group.Sections.Where(section =>
                        section.Href switch
                        {
                            Briefing => call.Briefing is not null,
                            Publication => call.Published is not null,
                            Collections => call.Collections.Count > 0,
                            _ => true,
                        }
                    ),
                ],
            }),
        ];

    /// <summary>Whether a page of this section belongs to the group.</summary>
    public bool Has(string section) => Sections.Any(one => one.Href == section);
}
