namespace SeisFunctions.Domain;

/// <summary>What a person can rule about a submission.</summary>
public enum RulingKind
{
    /// <summary>It belongs to the application of <see cref="Ruling.Applicant"/>, whatever its signals say.</summary>
    Assigned,

    /// <summary>It is no application.</summary>
    Rejected,

    /// <summary>It is correspondence, and somebody has dealt with it.</summary>
    Settled,
}
