namespace SeisFunctions.Domain;

/// <summary>What a person has to do with a submission.</summary>
public enum SubmissionTask
{
    /// <summary>It waits because of its sender.</summary>
    Held,

    /// <summary>It may be a second application, or brings a form that says less than the one that stands, or an old one.</summary>
    Second,

    /// <summary>It could not be read, or its record is damaged.</summary>
    Unreadable,

    /// <summary>It waits for another reason.</summary>
    Waiting,

    /// <summary>It brings what is collected, and something of it is not in order.</summary>
    Collected,

    /// <summary>It is correspondence that nobody has dealt with.</summary>
    Correspondence,

    /// <summary>It is a route test whose forms are filled in: it may be meant as an application.</summary>
    Test,

    /// <summary>It came too late.</summary>
    Late,
}
