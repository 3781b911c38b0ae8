namespace SeisFunctions.Calls;

/// <summary>A letter as data: both parts are Liquid templates.</summary>
/// <param name="Subject">Template of the subject, one line.</param>
/// <param name="Body">Template of the plain text.</param>
public sealed record LetterTemplate(string Subject, string Body);
