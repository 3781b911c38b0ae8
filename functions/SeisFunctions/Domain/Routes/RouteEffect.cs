namespace SeisFunctions.Domain.Routes;

/// <summary>What a change on the way means for an application that would be sent the same way.</summary>
public enum RouteEffect
{
    /// <summary>Nothing: it would be read all the same.</summary>
    Harmless,

    /// <summary>It would be read, but something of it is gone, or it would wait for a person.</summary>
    Altered,

    /// <summary>It would not be read.</summary>
    Lost,
}
