namespace SeisFunctions.Domain;

/// <summary>A form that a submission holds.</summary>
/// <param name="FormId">Which form.</param>
/// <param name="Sha256">Hash of its file, lower-case hex: the same file again is not a new version.</param>
public sealed record ContributedForm(string FormId, string Sha256)
{
    internal static ContributedForm Of(Domain.FormVersion version) => new(version.Reading.FormId, version.Sha256);

    internal static ContributedForm Parse(string text) =>
        text.Split(':') is [var form, var sha256]
            ? new(form, sha256)
            : throw new FormatException("A contributed form is written as id:hash.");

    /// <inheritdoc/>
    public override string ToString() => $"{FormId}:{Sha256}";
}
