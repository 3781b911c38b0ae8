namespace SeisFunctions.Calls;

/// <summary>What officers may ask applicants for, and until when.</summary>
public sealed record MendingRules
{
    /// <summary>
    /// Working days that an answer is given where an officer names no date: what the letters of officers propose.
    /// </summary>
    public int AnswerDays { get; init; } = 5;

    /// <summary>What a request to mend may ask for once the deadline has passed.</summary>
    public MendingAfterDeadline AfterDeadline { get; init; } = MendingAfterDeadline.Explanations;
}

/// <summary>What may still be asked for after the deadline.</summary>
public enum MendingAfterDeadline
{
    /// <summary>Nothing: no request to mend is written any more.</summary>
    Nothing,

    /// <summary>Explanations of what was submitted. No form is added or replaced.</summary>
    Explanations,

    /// <summary>Forms too: an officer decides whether they are taken.</summary>
    Forms,
}
