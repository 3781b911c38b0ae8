namespace SeisFunctions.Storing;

/// <summary>Queue message: a submission is safe and waits to be read.</summary>
/// <param name="SubmissionId">Its id.</param>
/// <param name="Returned">How often it was put aside and asked for again.</param>
public sealed record SubmissionReceived(string SubmissionId, int Returned = 0);
