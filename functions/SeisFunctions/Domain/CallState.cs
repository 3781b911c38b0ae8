namespace SeisFunctions.Domain;

/// <summary>State of a call.</summary>
public enum CallState
{
    /// <summary>公募開始前.</summary>
    Upcoming,

    /// <summary>受付中.</summary>
    Open,

    /// <summary>締切処理中: the deadline has passed; what came in on time is still being read.</summary>
    Closing,

    /// <summary>締切済: the closing statement is written.</summary>
    Closed,
}
