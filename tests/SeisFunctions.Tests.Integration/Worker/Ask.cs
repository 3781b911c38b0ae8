namespace SeisFunctions.Tests.Worker;

/// <summary>One request to an HTTP function, and what must come of it.</summary>
/// <param name="Function">The function that answers it.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, with <c>{id}</c> for the submission of 東京都, <c>{other}</c> for one that no rule could
/// place, <c>{letter}</c> for the letter to 東京都.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Says">What stands in the answer; empty where it is not text.</param>
/// <param name="Content">The body, or null.</param>
internal sealed record Ask(
    string Function,
    string Method,
    string Path,
    int Status,
    string Says,
    Func<HttpContent>? Content = null
);
