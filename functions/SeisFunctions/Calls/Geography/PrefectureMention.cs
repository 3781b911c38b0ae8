namespace SeisFunctions.Calls.Geography;

/// <summary>A prefecture named somewhere in a running text.</summary>
/// <param name="Prefecture">Which one.</param>
/// <param name="Start">Index of its first character in the text as given.</param>
/// <param name="Length">Number of characters (UTF-16) in the text as given, blanks inside the name included.</param>
/// <param name="FullName">Whether it was written with 都, 道, 府 or 県. Without, it is weaker: 山口 and 石川 are family names
/// as well.</param>
public sealed record PrefectureMention(Prefecture Prefecture, int Start, int Length, bool FullName);
