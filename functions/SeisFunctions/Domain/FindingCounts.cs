namespace SeisFunctions.Domain;

/// <summary>
/// How many findings an application has, as officers see them: the one source of these numbers on lists, pages and
/// exports.
/// </summary>
/// <param name="Errors">To be mended by the applicant; once nothing can be mended, those that leave a requirement
/// unsatisfied.</param>
/// <param name="Warnings">To be looked at by a person.</param>
public sealed record FindingCounts(int Errors, int Warnings);
