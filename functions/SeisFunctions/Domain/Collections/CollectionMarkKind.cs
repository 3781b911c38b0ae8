namespace SeisFunctions.Domain.Collections;

/// <summary>What an officer says of something that is due.</summary>
public enum CollectionMarkKind
{
    /// <summary>It is received: on paper, or as it is.</summary>
    Received,

    /// <summary>It need not come.</summary>
    Waived,

    /// <summary>What has come does not count: it is to come again.</summary>
    AskedAgain,
}
