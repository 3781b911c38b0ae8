namespace SeisFunctions.Desk.Parts;

/// <summary>An act as the audit shows it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What.</param>
/// <param name="Subject">To what.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Details">What was before and what came of it, or null.</param>
public sealed record AuditLine(string At, string By, string Act, Link Subject, string? Note, string? Details);
