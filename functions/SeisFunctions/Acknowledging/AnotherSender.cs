namespace SeisFunctions.Acknowledging;

/// <summary>What another sender's submission means for whoever has sent the same form (別の送信者からの提出のお知らせ).</summary>
public enum AnotherSender
{
    /// <summary>Its form has taken the place of this one's.</summary>
    Replaces,

    /// <summary>Its form waits: this one's stands until a person has decided.</summary>
    Waits,

    /// <summary>The same where an officer has chosen this one's before.</summary>
    WaitsBehindChoice,

    /// <summary>
    /// Its form stands since it was received earlier, which came to be known later: now this one's waits.
    /// </summary>
    Stands,
}
