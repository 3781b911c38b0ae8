namespace SeisFunctions.Desk.Collecting;

/// <summary>In which order the board stands.</summary>
public enum CollectionSort
{
    /// <summary>By applicant, as the call lists them.</summary>
    Applicant,

    /// <summary>By state, most urgent first.</summary>
    State,

    /// <summary>By date, the earliest first.</summary>
    Due,

    /// <summary>By time of receipt, the newest first.</summary>
    Received,
}
