namespace SeisFunctions.Forms.Remarks;

/// <summary>The start tag of an element in the text of a part.</summary>
/// <param name="Prefix">Its prefix; empty where it has none.</param>
/// <param name="Name">Its local name.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the text behind it begins.</param>
/// <param name="IsEmpty">It is an end tag as well.</param>
internal readonly record struct PartTag(string Prefix, string Name, int Start, int End, bool IsEmpty)
{
    public string WrittenName => WrittenAs(Name);

    /// <summary>The name of an element beside or inside it in the same namespace.</summary>
    public string WrittenAs(string name) => Prefix.Length == 0 ? name : $"{Prefix}:{name}";
}
