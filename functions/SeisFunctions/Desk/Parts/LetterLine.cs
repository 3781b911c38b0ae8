namespace SeisFunctions.Desk.Parts;

/// <summary>A letter as a list shows it.</summary>
/// <param name="Kind">Which letter it is.</param>
/// <param name="Addressee">The applicant.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Reason">Why it was not sent, or null.</param>
/// <param name="To">Address that it goes to, or null.</param>
/// <param name="At">When it was sent, or written.</param>
/// <param name="Acts">What can be done about it.</param>
public sealed record LetterLine(
    string Kind,
    Link Addressee,
    Label State,
    string? Reason,
    string? To,
    string At,
    IReadOnlyList<Link> Acts
)
{
    /// <summary>Where its text can be read, or null where it has none.</summary>
    public string? Text { get; init; }
}
