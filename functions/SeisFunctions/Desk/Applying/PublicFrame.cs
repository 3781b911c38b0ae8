using SeisFunctions.Desk.Faq;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applying;

/// <summary>What the pages for applicants show around their content.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="CallName">The call.</param>
/// <param name="Deadline">Its deadline as text.</param>
/// <param name="Secretariat">Whom to ask.</param>
/// <param name="Contact">How to reach it.</param>
/// <param name="Section">Path of the page.</param>
public sealed record PublicFrame(
    string Title,
    string CallName,
    string Deadline,
    string Secretariat,
    string Contact,
    string Section
)
{
    private static readonly Link[] Always = [new("事前確認", "/check"), new("画面から提出", "/apply")];

    /// <summary>Whether there are questions and answers to read.</summary>
    public bool HasFaq { get; init; }

    /// <summary>Whether the call has a briefing.</summary>
    public bool HasBriefing { get; init; }

    /// <summary>The pages for applicants that there are.</summary>
    public IReadOnlyList<Link> Sections =>
        [
            .. Always,
            .. HasBriefing ? [new Link("説明会の申込み", "/briefing")] : Array.Empty<Link>(),
            .. HasFaq ? [new Link("質問と回答", ShowFaq.Path)] : Array.Empty<Link>(),
        ];
}
