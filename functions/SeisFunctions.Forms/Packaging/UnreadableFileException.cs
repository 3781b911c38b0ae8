namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// A file is not what its format promises. Never leaves <see cref="FormReader"/>: it becomes a finding.
/// </summary>
/// <param name="reason">What is wrong, in words for the applicant.</param>
internal sealed class UnreadableFileException(string reason) : Exception(reason);
