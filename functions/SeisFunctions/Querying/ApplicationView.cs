using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>An application as a list shows it.</summary>
/// <param name="Applicant">The prefecture.</param>
/// <param name="Status">The status that counts now.</param>
/// <param name="ReceivedAt">When its newest on-time submission was received.</param>
/// <param name="Revision">How many on-time submissions it was folded from.</param>
/// <param name="WideArea">Whether it is a wide-area application.</param>
/// <param name="Municipalities">Consenting municipalities.</param>
/// <param name="MunicipalitiesOfPrefecture">All municipalities of the prefecture.</param>
/// <param name="ParticipationRatio">The former as a share of the latter, 0 to 1, four decimals.</param>
/// <param name="Errors">Errors among its findings, and requirements not satisfied.</param>
/// <param name="Warnings">Warnings among its findings, and requirements that need review.</param>
public record ApplicationView(
    ApplicantView Applicant,
    ApplicationStatus Status,
    DateTimeOffset ReceivedAt,
    int Revision,
    bool WideArea,
    int Municipalities,
    int MunicipalitiesOfPrefecture,
    double ParticipationRatio,
    int Errors,
    int Warnings
)
{
    /// <summary>Codes of the partner prefectures that a wide-area application names.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Codes of the applicants whose wide-area applications name this one as a partner.</summary>
    public IReadOnlyList<string> PartnerOf { get; init; } = [];

    /// <summary>Whether there is a list of municipalities: without one, their number and share say nothing.</summary>
    public bool ListRead { get; init; } = true;

    /// <summary>Whether a person has selected it, or null as long as nobody has decided.</summary>
    public SelectionView? Selection { get; init; }

    /// <summary>
    /// Whether a record of it is damaged: what is shown are stand-ins until one of its submissions is read again.
    /// </summary>
    public bool Damaged { get; init; }

    /// <summary>The view of a row.</summary>
    public static ApplicationView Of(ApplicationRow row, bool afterDeadline) =>
        new(
            new(row.Code, row.Name),
            row.StatusAt(afterDeadline),
            row.ReceivedAt,
            row.Revision,
            row.WideArea,
            row.Municipalities,
            row.MunicipalitiesOfPrefecture,
            row.ParticipationRatio ?? 0,
            row.CountsAt(afterDeadline).Errors,
            row.CountsAt(afterDeadline).Warnings
        )
        {
            ListRead = row.ListRead,
            Damaged = row.IsDamaged,
            Selection = SelectionView.Of(row),
            Partners = row.Partners,
            PartnerOf = row.NamedBy,
        };
}

/// <summary>An applicant.</summary>
/// <param name="Code">Two-digit code of the prefecture.</param>
/// <param name="Name">Its name.</param>
public sealed record ApplicantView(string Code, string Name);
