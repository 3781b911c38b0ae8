namespace SeisFunctions.Domain;

/// <summary>Whether somebody can register for the briefing.</summary>
public enum BriefingState
{
    /// <summary>The call has not opened.</summary>
    Upcoming,

    /// <summary>Registrations are taken.</summary>
    Open,

    /// <summary>All seats are taken.</summary>
    Full,

    /// <summary>An officer has closed it before its time.</summary>
    Closed,

    /// <summary>The time to register has passed.</summary>
    Ended,
}
