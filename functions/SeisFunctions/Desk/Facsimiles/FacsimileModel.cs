using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>A file of a submission, shown beside what was read from it.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Applicant">Whose it is, or null.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Download">Where its bytes are.</param>
/// <param name="File">The file.</param>
public sealed record FacsimileModel(PageFrame Frame, Link? Applicant, Link Submission, Link Download, ShownFile File)
{
    /// <summary>Where it is with the findings as comments, if it is a form; or null.</summary>
    public Link? Remarked { get; init; }

    /// <summary>An earlier version that it is compared with, or null.</summary>
    public EarlierVersion? Before { get; init; }

    /// <summary>
    /// That another version of the reader has read it, with the versions then and now; null where it was this one.
    /// </summary>
    public (string Then, string Now)? OtherReader { get; init; }
}

/// <summary>An earlier version of a form, beside the one that is shown.</summary>
/// <param name="Submission">The submission that brought it.</param>
/// <param name="File">Its file.</param>
/// <param name="Changes">The fields that differ.</param>
public sealed record EarlierVersion(Link Submission, ShownFile File, IReadOnlyList<ChangedField> Changes);

/// <summary>A field that differs between two versions.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Before">What was read then.</param>
/// <param name="After">What was read now.</param>
public sealed record ChangedField(string Label, ReadField Before, ReadField After);
