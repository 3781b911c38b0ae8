using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applications;

/// <summary>An application in a list.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Link">Its name and page.</param>
/// <param name="Status">Its status.</param>
/// <param name="Municipalities">Consenting municipalities of all.</param>
/// <param name="Ratio">Their share.</param>
/// <param name="WideArea">Whether it is a wide-area application, with whom, and whose partner the prefecture
/// is.</param>
/// <param name="Errors">Findings to be mended.</param>
/// <param name="Warnings">Findings to be looked at.</param>
/// <param name="Revision">Number of on-time submissions.</param>
/// <param name="ReceivedAt">When the newest was received.</param>
public sealed record ApplicationLine(
    string Code,
    Link Link,
    Label Status,
    string Municipalities,
    string Ratio,
    string WideArea,
    int Errors,
    int Warnings,
    int Revision,
    string ReceivedAt
);
