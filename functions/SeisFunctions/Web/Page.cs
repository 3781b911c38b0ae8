namespace SeisFunctions.Web;

/// <summary>One page of a list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Continuation">Hand this in to get the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);
