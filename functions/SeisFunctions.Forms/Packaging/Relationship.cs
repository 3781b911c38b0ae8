namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// A relationship of a part to another part of the same package; external ones are never followed and so never listed.
/// </summary>
/// <param name="Id">Its id (rId3).</param>
/// <param name="Type">Last segment of its type: <c>worksheet</c>, the same in transitional and strict files.</param>
/// <param name="Target">Name of the other part, without a leading slash.</param>
internal sealed record Relationship(string Id, string Type, string Target);
