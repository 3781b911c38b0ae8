namespace SeisFunctions.Domain;

/// <summary>One file of a submission (添付ファイル), stored as a blob of its own.</summary>
/// <param name="Index">Position in the message, from 0.</param>
/// <param name="Name">File name as its sender wrote it; for people, never used as a path or key.</param>
/// <param name="ContentType">Type that the message declares.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of the content, lower-case hex.</param>
public sealed record Attachment(int Index, string Name, string ContentType, long Size, string Sha256);
