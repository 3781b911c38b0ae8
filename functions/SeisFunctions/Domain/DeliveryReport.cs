namespace SeisFunctions.Domain;

/// <summary>What the mail system told about a letter after it was sent.</summary>
/// <param name="At">When the notice was received, UTC.</param>
/// <param name="Status">Status code (RFC 3463) such as <c>5.1.1</c>, or null where the notice has none.</param>
/// <param name="Failed">Whether delivery has failed for good; otherwise it is only delayed and may still
/// succeed.</param>
/// <param name="SubmissionId">The notice, as it stands in the register.</param>
public sealed record DeliveryReport(DateTimeOffset At, string? Status, bool Failed, string SubmissionId);
