namespace SeisFunctions.Storing;

/// <summary>Queue message: a submission is safe and waits to be read.</summary>
/// <param name="SubmissionId">Its id.</param>
public sealed record SubmissionReceived(string SubmissionId);
