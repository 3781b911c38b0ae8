namespace SeisFunctions.Intake;

/// <summary>What an officer has written. What is null or blank is as the template of the call has it.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
/// <param name="AnswerBy">Until when it asks for an answer: <c>2026-03-26T17:00</c> in Japan's time, or with an
/// offset.</param>
/// <param name="Shown">The date that stood in the text when the officer began, written so too: where it stands in the
/// text, the chosen one takes its place.</param>
public sealed record WrittenLetter(string? Subject, string? Body, string? AnswerBy, string? Shown = null);
