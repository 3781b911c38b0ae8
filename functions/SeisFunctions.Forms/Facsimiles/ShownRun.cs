namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A stretch of text that was taken for one thing and is set alike.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Look">How it is set.</param>
/// <param name="Taken">The entry of the account that it belongs to, or null where there is none.</param>
public sealed record ShownRun(string Text, ShownLook Look, AccountEntry? Taken);
