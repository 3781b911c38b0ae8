using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Searching;

/// <summary>The page to search on.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Question">What is searched for, or nothing.</param>
/// <param name="Found">What was found, or null where nobody has searched yet.</param>
public sealed record SearchModel(PageFrame Frame, string Question, FoundModel? Found)
{
    /// <summary>Title of the page. What is searched for does not stand in it, nor in the browser's history.</summary>
    public const string Title = "検索";
}

/// <summary>What was found.</summary>
/// <param name="Count">How many, and which of them are listed.</param>
/// <param name="Incomplete">That of some records only the beginning is looked at, or null.</param>
/// <param name="Applicants">Applicants that are meant.</param>
/// <param name="Lines">One page of what was found.</param>
/// <param name="Before">Address of the page before, or null.</param>
/// <param name="Next">Address of the next page, or null.</param>
public sealed record FoundModel(
    string Count,
    string? Incomplete,
    IReadOnlyList<Link> Applicants,
    IReadOnlyList<FoundLine> Lines,
    string? Before,
    string? Next
);

/// <summary>A submission or a piece of correspondence that was found, or an applicant with hearings or notes.</summary>
/// <param name="What">What it is, and its page.</param>
/// <param name="State">What has become of it, or null.</param>
/// <param name="At">When it was received, or null.</param>
/// <param name="Applicant">Whose it is, or null.</param>
/// <param name="Subject">Subject of the mail, or null.</param>
/// <param name="From">Address of its sender, or null.</param>
/// <param name="Places">Where it was found.</param>
/// <param name="More">At how many other places it was found, or null.</param>
public sealed record FoundLine(
    Link What,
    Label? State,
    string? At,
    Link? Applicant,
    string? Subject,
    string? From,
    IReadOnlyList<FoundPlace> Places,
    string? More
);

/// <summary>A place where something was found.</summary>
/// <param name="Where">What people call it, and the way there.</param>
/// <param name="Text">What stands there.</param>
public sealed record FoundPlace(Link Where, string Text);
