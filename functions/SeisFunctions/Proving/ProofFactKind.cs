namespace SeisFunctions.Proving;

/// <summary>The facts that a proof stands for.</summary>
public enum ProofFactKind
{
    /// <summary>The receipt stands in the tree.</summary>
    Tree,

    /// <summary>It came by the deadline.</summary>
    InTime,

    /// <summary>Call, deadline, number and root are what was sealed.</summary>
    Head,

    /// <summary>What was sealed is what was published.</summary>
    Published,

    /// <summary>An authority has stamped it.</summary>
    Stamped,

    /// <summary>A file is one that came.</summary>
    File,
}
