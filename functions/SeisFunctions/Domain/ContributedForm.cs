namespace SeisFunctions.Domain;

/// <summary>A form that a submission holds.</summary>
/// <param name="FormId">Which form.</param>
/// <param name="Sha256">Hash of its file, lower-case hex: the same file again is not a new version.</param>
public sealed record ContributedForm(string FormId, string Sha256)
{
    private const string Blank = "blank";

    /// <summary>Whether nothing was filled in.</summary>
    public bool IsBlank { get; init; }

    /// <summary>See <see cref="Domain.FormVersion.Stated"/>.</summary>
    public IReadOnlyList<string>? Stated { get; init; }

    /// <summary>What it states and a later one does not; nothing where either is not known.</summary>
    public IReadOnlyList<string> GoneFrom(ContributedForm later) =>
        Stated is null || later.Stated is null ? [] : [.. Stated.Except(later.Stated, StringComparer.Ordinal)];

    /// <summary>Whether a later one is known to state all that it does.</summary>
    public bool IsWithin(ContributedForm later) =>
        IsBlank || (Stated is not null && later.Stated is not null && GoneFrom(later).Count == 0);

    internal static ContributedForm Of(Domain.FormVersion version) =>
        new(version.Reading.FormId, version.Sha256)
        {
            IsBlank = !version.Reading.IsFilled,
            Stated = version.Stated,
        };

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
