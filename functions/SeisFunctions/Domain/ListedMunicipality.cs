namespace SeisFunctions.Domain;

/// <summary>One row of 様式2's list of municipalities, with what the reference list makes of it.</summary>
/// <param name="Code">Six-digit code of the municipality, or null if it is not known.</param>
/// <param name="Name">Canonical name, or the name as written if it is not known.</param>
/// <param name="Consent">Whether consent is marked; null if the mark is not clear.</param>
/// <param name="Counts">Whether it counts as a consenting municipality of the prefecture, with an issue and wanted
/// support.</param>
/// <param name="Department">担当部署 as written.</param>
/// <param name="Issues">解決を図る地域課題.</param>
/// <param name="Support">受けたい支援内容.</param>
/// <param name="Location">Place of the row.</param>
public sealed record ListedMunicipality(
    string? Code,
    string Name,
    bool? Consent,
    bool Counts,
    string? Department,
    string? Issues,
    string? Support,
    string Location
);
