using SeisFunctions.Domain;

namespace SeisFunctions.Receiving;

/// <summary>What the receiving side answers once a submission is safe.</summary>
/// <param name="Submission">The submission as it stands in the register.</param>
/// <param name="Duplicate">Whether the same message had been received before; the submission is then the first
/// one.</param>
public sealed record Received(Submission Submission, bool Duplicate);
