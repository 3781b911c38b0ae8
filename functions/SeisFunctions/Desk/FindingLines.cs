using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Desk;

/// <summary>Findings as the desk writes them.</summary>
internal static class FindingLines
{
    /// <summary>A finding with the way to its place.</summary>
    public static FindingLine Of(Finding finding, FormPlaces places) =>
        Of(finding) with
        {
            Href = places.Of(finding),
        };

    public static FindingLine Of(Finding finding) =>
        new(
            Labels.Of(finding.Severity),
            DirectionMarks.Without(finding.Message),
            DirectionMarks.Without(
                string.Join(
                    "　",
                    new[] { finding.File, finding.Form, finding.Field, Words.Location(finding.Location) }.Where(part =>
                        !string.IsNullOrEmpty(part)
                    )
                )
            ),
            DirectionMarks.Without(finding.Value ?? "")
        );
}
