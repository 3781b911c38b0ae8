namespace SeisFunctions.Domain;

/// <summary>A form that a submission holds.</summary>
/// <param name="FormId">Which form.</param>
/// <param name="Sha256">Hash of its file, lower-case hex: the same file again is not a new version.</param>
public sealed record ContributedForm(string FormId, string Sha256)
{
    private const string Blank = "blank";

    /// <summary>Whether nothing was filled in.</summary>
    public bool IsBlank { get; init; }

    internal static ContributedForm Of(Domain.FormVersion version) =>
        new(version.Reading.FormId, version.Sha256) { IsBlank = !version.Reading.IsFilled };

    internal static ContributedForm Parse(string text) =>
        text.Split(':') switch
        {
            [var form, var sha256] => new(form, sha256),
            [var form, var sha256, Blank] => new(form, sha256) { IsBlank = true },
            _ => throw new FormatException($"A contributed form is written as id:hash or id:hash:{Blank}."),
        };

    /// <inheritdoc/>
    public override string ToString() => $"{FormId}:{Sha256}{(IsBlank ? $":{Blank}" : "")}";
}
