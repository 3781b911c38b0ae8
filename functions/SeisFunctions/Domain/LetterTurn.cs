namespace SeisFunctions.Domain;

/// <summary>Where a letter has been given a turn, in the order in which it passes the limits of sending.</summary>
public enum LetterTurn
{
    /// <summary>Nowhere yet.</summary>
    None,

    /// <summary>Among the letters of its applicant.</summary>
    OfApplicant,

    /// <summary>Among all letters.</summary>
    OfAll,
}
