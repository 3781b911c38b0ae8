using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applications;

/// <summary>An application in a list.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Link">Its name and page.</param>
/// <param name="Status">Its status.</param>
/// <param name="Municipalities">Consenting municipalities of all; null where the call asks for none.</param>
/// <param name="Ratio">Their share; null likewise.</param>
/// <param name="WideArea">Whether it is a wide-area application, with whom, and whose partner the applicant
/// is; null where the call knows no such.</param>
/// <param name="Errors">Findings to be mended.</param>
/// <param name="Warnings">Findings to be looked at.</param>
/// <param name="Revision">Number of on-time submissions.</param>
/// <param name="ReceivedAt">When the newest was received.</param>
public sealed record ApplicationLine(
    string Code,
    Link Link,
    Label Status,
    string? Municipalities,
    string? Ratio,
    string? WideArea,
    int Errors,
    int Warnings,
    int Revision,
    string ReceivedAt
);
