using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>
/// A letter that goes to many applicants at once (CONTRIBUTING.md, "A letter to many"): whom it is for, what it rests on,
/// and what it says. Drafting, approving and releasing are the same for all of them. It acts on nothing.
/// </summary>
public interface ILetterToMany
{
    /// <summary>What it is called in the API and in records: <c>results</c>. Never changes.</summary>
    string Name { get; }

    /// <summary>Whether another officer than the writer must approve it.</summary>
    bool NeedsSecondOfficer { get; }

    /// <summary>
    /// Whether an applicant gets another one that says so where what it rests on has changed after it was sent; otherwise
    /// each gets one for a matter.
    /// </summary>
    bool IsCorrected { get; }

    /// <summary>What officers read, in Japanese; null for a matter that it does not know.</summary>
    /// <param name="matter">What a round is about, or null.</param>
    string? TitleOf(string? matter);

    /// <summary>When it goes out where no officer says it, or null for at once.</summary>
    /// <param name="matter">What a round is about, or null.</param>
    DateTimeOffset? ReleaseOf(string? matter);

    /// <summary>
    /// Whether none about this matter can go out any more, so that what is left of its drafts ends by itself.
    /// </summary>
    /// <param name="matter">What a round is about, or null.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<bool> IsOverAsync(string? matter, CancellationToken cancellationToken);

    /// <summary>Codes of the applicants that it is for, also of those to whom none can be written.</summary>
    /// <param name="matter">What a round is about, or null.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<IReadOnlyList<string>> ApplicantsAsync(string? matter, CancellationToken cancellationToken);

    /// <summary>
    /// To whom it goes and what it rests on as things stand now, or why none can be written. Asked for each letter once
    /// more before it is released: few storage operations.
    /// </summary>
    /// <param name="matter">What a round is about, or null.</param>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<(LetterOccasion? Occasion, Refusal? Refusal)> LookAsync(
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    );

    /// <summary>What it says, from the template of the call.</summary>
    /// <param name="matter">What a round is about, or null.</param>
    /// <param name="occasion">What <see cref="LookAsync"/> has found.</param>
    /// <param name="replaced">The one that the same applicant was sent before about the same matter, or null.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<(string Subject, string Body)> WriteAsync(
        string? matter,
        LetterOccasion occasion,
        Letter? replaced,
        CancellationToken cancellationToken
    );

    /// <summary>Lines of it that whoever changes a draft must leave as they are.</summary>
    /// <param name="occasion">What <see cref="LookAsync"/> has found.</param>
    IReadOnlyList<string> KeptLines(LetterOccasion occasion) => [];
}
