using SeisFunctions.Domain;

namespace SeisFunctions.Publishing;

/// <summary>What a document leaves out of a candidate for want of room; 「（以下略）」 stands there.</summary>
/// <param name="Applicant">The candidate.</param>
/// <param name="Where">Which text or table, in Japanese.</param>
/// <param name="Left">How many characters or rows.</param>
/// <param name="IsRows">Whether these are rows.</param>
public sealed record CandidateCut(Applicant Applicant, string Where, int Left, bool IsRows);
