using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Commands.Demo;

/// <summary>How a candidate ended: who has applied for it, who is adopted, and what it was told.</summary>
internal sealed record AdoptionOutcome(CandidateLine Line, PlayedLetters? Letters)
{
    /// <summary>The letters that it was sent.</summary>
    public IReadOnlyList<LetterKind> Told =>
        [.. (Letters?.Sent ?? []).Where(letter => letter.Applicant == Line.Key).Select(letter => letter.Kind)];

    /// <summary>Whether it was told what is so, once.</summary>
    public bool AsExpected =>
        Told.SequenceEqual([Line.Adopted.Count > 0 ? LetterKind.ProviderAdopted : LetterKind.NoProvider]);
}
