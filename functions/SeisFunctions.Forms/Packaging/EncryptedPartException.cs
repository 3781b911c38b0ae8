namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// A part inside the package is protected by a zip password. Never leaves <see cref="FormReader"/>: it becomes a
/// finding.
/// </summary>
internal sealed class EncryptedPartException : Exception;
