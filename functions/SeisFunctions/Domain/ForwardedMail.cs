namespace SeisFunctions.Domain;

/// <summary>
/// A message attached to another one: an application that somebody forwarded. Only the outer message has a time of
/// receipt.
/// </summary>
/// <param name="Subject">Decoded subject, or null.</param>
/// <param name="From">Address of its sender, or null.</param>
/// <param name="Date">Its <c>Date:</c> header, or null.</param>
public sealed record ForwardedMail(string? Subject, string? From, DateTimeOffset? Date);
