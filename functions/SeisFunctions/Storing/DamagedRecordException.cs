namespace SeisFunctions.Storing;

/// <summary>
/// A record that something else is made from cannot be read any more: nothing is made from what is left.
/// </summary>
/// <param name="submissionId">The submission whose record it is, or null where it is an application's.</param>
public sealed class DamagedRecordException(string? submissionId) : Exception("A record is damaged.")
{
    /// <summary>The submission whose record it is, or null where it is an application's.</summary>
    public string? SubmissionId => submissionId;
}
