namespace SeisFunctions.Forms.Remarks;

/// <summary>A file with remarks, or why it is not given back.</summary>
/// <param name="Bytes">The file; null where it is not given back.</param>
/// <param name="Refusal">Why not; null where it is.</param>
public sealed record RemarkedFile(byte[]? Bytes, RemarkRefusal? Refusal)
{
    internal static RemarkedFile Not(RemarkRefusal refusal) => new(null, refusal);
}
