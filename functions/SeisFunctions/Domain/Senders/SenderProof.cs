namespace SeisFunctions.Domain.Senders;

/// <summary>Whether a message comes from the address that it names as its sender's.</summary>
public enum SenderProof
{
    /// <summary>Our mail server has found that it does, or the settings say that no server checks.</summary>
    Proved,

    /// <summary>Neither proved nor disproved: softfail, none, no result at all.</summary>
    Unproved,

    /// <summary>An upload states it, and no link that was mailed there has been followed.</summary>
    Unconfirmed,

    /// <summary>Our mail server has found that it does not.</summary>
    Failed,
}
