namespace SeisFunctions.Domain;

/// <summary>What stands around an application and is judged with it, though it is not in its forms.</summary>
/// <param name="NamedBy">Codes of the applicants whose wide-area applications name the applicant as a partner, in
/// order.</param>
/// <param name="Words">What persons have said about its requirements and findings.</param>
public sealed record Circumstances(IReadOnlyList<string> NamedBy, IReadOnlyList<PersonsWord> Words)
{
    /// <summary>Nobody names it, nobody has said anything.</summary>
    public static Circumstances None { get; } = new([], []);
}
