namespace SeisFunctions.Domain;

/// <summary>
/// What an officer stated about a submission that the secretariat itself had sent in for an applicant: something that
/// came by another way. The stated time of receipt is the submission's from then on.
/// </summary>
/// <param name="ArrivedAt">When the secretariat's own message was received, UTC.</param>
/// <param name="Where">Where it had been received: another mailbox, the post, the counter.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why it came that way.</param>
/// <param name="At">When it was stated, UTC.</param>
public sealed record Filing(DateTimeOffset ArrivedAt, string Where, string By, string Note, DateTimeOffset At)
{
    /// <summary>Longest <see cref="Where"/>: a place and a way, no story.</summary>
    public const int LongestWhere = 100;
}
