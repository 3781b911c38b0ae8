using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Recording;

/// <summary>An application as lists show it: partition the call, row key the prefecture's code. Both statuses stand in it, so that closing rewrites no row.</summary>
public sealed record ApplicationRow
{
    /// <summary>Code of the prefecture.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Status while the intake is open.</summary>
    public required ApplicationStatus StatusBeforeDeadline { get; init; }

    /// <summary>Status once the deadline has passed.</summary>
    public required ApplicationStatus StatusAfterDeadline { get; init; }

    /// <summary>When its newest on-time submission was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How many on-time submissions it was folded from.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it is a wide-area application.</summary>
    public required bool WideArea { get; init; }

    /// <summary>Consenting municipalities.</summary>
    public required int Municipalities { get; init; }

    /// <summary>All municipalities of the prefecture.</summary>
    public required int MunicipalitiesOfPrefecture { get; init; }

    /// <summary>Findings that are errors, requirements that are not satisfied among them.</summary>
    public required int Errors { get; init; }

    /// <summary>Findings that are warnings, requirements that need review among them.</summary>
    public required int Warnings { get; init; }

    /// <summary>Hash of the result in full.</summary>
    public required string ResultHash { get; init; }

    /// <summary>The status that counts now.</summary>
    public ApplicationStatus StatusAt(bool afterDeadline) => afterDeadline ? StatusAfterDeadline : StatusBeforeDeadline;

    internal static TableEntity Of(string callId, ApplicationResult result, string hash)
    {
        var (application, verdict) = (result.Application, result.Verdict);
        return new(callId, application.Applicant.Code)
        {
            [nameof(Name)] = application.Applicant.Name,
            [nameof(StatusBeforeDeadline)] = verdict.StatusBeforeDeadline.ToString(),
            [nameof(StatusAfterDeadline)] = verdict.StatusAfterDeadline.ToString(),
            [nameof(ReceivedAt)] = application.ReceivedAt,
            [nameof(Revision)] = application.Submissions.Count,
            [nameof(WideArea)] = verdict.WideArea,
            [nameof(Municipalities)] = verdict.ConsentingMunicipalities,
            [nameof(MunicipalitiesOfPrefecture)] = verdict.MunicipalitiesOfPrefecture,
            [nameof(Errors)] = Count(verdict, Severity.Error),
            [nameof(Warnings)] = Count(verdict, Severity.Warning),
            [nameof(ResultHash)] = hash,
            [nameof(ApplicationResult.RuleSet)] = result.RuleSet,
            [nameof(ApplicationResult.ReaderVersion)] = result.ReaderVersion,
            [nameof(ApplicationResult.InputHash)] = result.InputHash,
        };
    }

    internal static ApplicationRow Read(TableEntity row) => new()
    {
        Code = row.RowKey,
        Name = row.GetString(nameof(Name)),
        StatusBeforeDeadline = Enum.Parse<ApplicationStatus>(row.GetString(nameof(StatusBeforeDeadline))),
        StatusAfterDeadline = Enum.Parse<ApplicationStatus>(row.GetString(nameof(StatusAfterDeadline))),
        ReceivedAt = row.GetDateTimeOffset(nameof(ReceivedAt))!.Value,
        Revision = row.GetInt32(nameof(Revision))!.Value,
        WideArea = row.GetBoolean(nameof(WideArea))!.Value,
        Municipalities = row.GetInt32(nameof(Municipalities))!.Value,
        MunicipalitiesOfPrefecture = row.GetInt32(nameof(MunicipalitiesOfPrefecture))!.Value,
        Errors = row.GetInt32(nameof(Errors))!.Value,
        Warnings = row.GetInt32(nameof(Warnings))!.Value,
        ResultHash = row.GetString(nameof(ResultHash)),
    };

    private static int Count(Verdict verdict, Severity severity) => verdict.Findings.Count(finding => finding.Severity == severity);
}
