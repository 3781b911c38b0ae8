using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applying;

/// <summary>Handing in by the browser, for those who cannot mail.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Notice">What to know beforehand: the deadline has passed, the call has not opened; or null.</param>
/// <param name="Refusal">Why nothing was received, or null.</param>
/// <param name="Applicants">Those who can apply, of whom one is chosen where a refused entry is shown again; null where
/// there are too many to choose from.</param>
/// <param name="Noun">What an applicant is called.</param>
/// <param name="Name">The name that was entered.</param>
/// <param name="Email">The address that was entered.</param>
/// <param name="Receipt">The receipt, or null before.</param>
/// <param name="IsOver">Whether the deadline has passed: no link is mailed then.</param>
public sealed record ApplyModel(
    PublicFrame Frame,
    string? Notice,
    string? Refusal,
    IReadOnlyList<Choice>? Applicants,
    string Noun,
    string Name,
    string Email,
    ReceiptNote? Receipt,
    bool IsOver
)
{
    /// <summary>The applicant that was entered where there is nothing to choose from.</summary>
    public string Entered { get; init; } = "";

    /// <summary>What personal data is used for; empty where no consent is asked.</summary>
    public IReadOnlyList<string> PersonalData { get; init; } = [];

    /// <summary>Whether the box of consent was ticked in a refused entry.</summary>
    public bool HasConsented { get; init; }

    /// <summary>The forms to hand in, to download blank.</summary>
    public required IReadOnlyList<Link> BlankForms { get; init; }

    /// <summary>The forms that are asked for after adoption only.</summary>
    public required IReadOnlyList<Link> LaterForms { get; init; }

    /// <summary>What address is asked for.</summary>
    public required string Address { get; init; }

    /// <summary>How an applicant is named where there is nothing to choose from.</summary>
    public required string NameOrCode { get; init; }
}

/// <summary>A receipt.</summary>
/// <param name="Number">受付番号.</param>
/// <param name="ReceivedAt">Time of receipt.</param>
/// <param name="Duplicate">Whether the same had been received before.</param>
/// <param name="Late">Whether it came after the deadline.</param>
/// <param name="IsNoApplication">Whether it is correspondence, which is never late and waits for no link.</param>
/// <param name="Files">The files, each with what it was read as.</param>
/// <param name="Outcome">What was found in them; null where that is not told at once.</param>
public sealed record ReceiptNote(
    string Number,
    string ReceivedAt,
    bool Duplicate,
    bool Late,
    bool IsNoApplication,
    IReadOnlyList<ReceivedFile> Files,
    CheckOutcome? Outcome
);

/// <summary>A file that was received.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size.</param>
/// <param name="ReadAs">The forms in it, or that there is none.</param>
public sealed record ReceivedFile(string Name, string Size, string ReadAs);
