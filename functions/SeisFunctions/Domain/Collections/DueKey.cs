namespace SeisFunctions.Domain.Collections;

/// <summary>Something that is due from an applicant.</summary>
/// <param name="Applicant">Code of the applicant.</param>
/// <param name="Collection">Id of the collection.</param>
/// <param name="Item">Key of what of it.</param>
public sealed record DueKey(string Applicant, string Collection, string Item);
