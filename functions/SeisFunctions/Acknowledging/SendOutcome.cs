namespace SeisFunctions.Acknowledging;

/// <summary>What came of handing a letter over.</summary>
/// <param name="Result">Taken, refused for good, or to be tried again.</param>
/// <param name="Reason">Why it was not taken, in Japanese, or null.</param>
/// <param name="Status">The reason as a code, for logs.</param>
public sealed record SendOutcome(SendResult Result, string? Reason, string Status)
{
    /// <summary>The letter was taken.</summary>
    public static SendOutcome Taken { get; } = new(SendResult.Taken, null, "taken");

    /// <summary>Two tries ended without an answer: another one could double the letter once more.</summary>
    public static SendOutcome Unanswered { get; } =
        new(
            SendResult.Refused,
            "送信の途中で応答の途絶えることが続いたため、送信を止めました。届いている可能性があります。",
            "unanswered"
        )
        {
            MayBeTaken = true,
        };

    /// <summary>There is no text that could be handed over: storage has lost it.</summary>
    public static SendOutcome Lost { get; } =
        new(SendResult.Refused, "通知の文面が保管先に見つからないため、送信していません。", "lost");

    /// <summary>How long to wait at least before the next try, where the other side said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the letter is handed over already and is only to be looked after: it needs no turn within the limits of
    /// sending a second time.
    /// </summary>
    public bool IsHandedOver { get; init; }

    /// <summary>Whether the letter may have been taken all the same.</summary>
    public bool MayBeTaken { get; init; }
}
