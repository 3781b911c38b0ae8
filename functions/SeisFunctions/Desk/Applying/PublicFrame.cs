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
    /// <summary>The pages for applicants.</summary>
    public static IReadOnlyList<Link> Sections { get; } = [new("事前確認", "/check"), new("画面から提出", "/apply")];
}
