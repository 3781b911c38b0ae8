namespace SeisFunctions.Domain;

/// <summary>Queue message: a letter waits to be sent.</summary>
/// <param name="Applicant">Code of the applicant, or <see cref="Letter.NoApplicant"/>.</param>
/// <param name="LetterId">The letter.</param>
public sealed record LetterQueued(string Applicant, string LetterId);
