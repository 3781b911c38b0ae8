namespace SeisFunctions.Domain;

/// <summary>
/// A mail system's notice (RFC 3464, or a plain one) that some message could not be delivered, or not yet.
/// </summary>
/// <param name="MessageIds">Message-IDs that it may be about, without brackets.</param>
/// <param name="Status">Status code (RFC 3463) such as <c>5.1.1</c>, or null.</param>
/// <param name="Failed">Whether delivery has failed for good; otherwise it is only delayed.</param>
public sealed record DeliveryNotice(IReadOnlyList<string> MessageIds, string? Status, bool Failed);
