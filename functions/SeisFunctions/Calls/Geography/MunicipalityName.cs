namespace SeisFunctions.Calls.Geography;

/// <summary>One way to write one municipality.</summary>
/// <param name="Municipality">Which.</param>
/// <param name="Text">As written: with or without prefecture, 郡 or island.</param>
/// <param name="IsCanonical">Whether whoever writes it so writes it right; else the reading is told.</param>
/// <param name="Former">Set if it is a name no longer borne.</param>
internal sealed record MunicipalityName(
    Municipality Municipality,
    string Text,
    bool IsCanonical,
    FormerName? Former = null
);
