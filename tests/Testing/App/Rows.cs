using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Tests.Testing;

/// <summary>Rows of applications, made in memory.</summary>
internal static class Rows
{
    /// <summary>One that satisfies everything, on time, with one submission.</summary>
    public static ApplicationRow Eligible(string code, string name) =>
        new()
        {
            Code = code,
            Name = name,
            StatusBeforeDeadline = ApplicationStatus.Eligible,
            StatusAfterDeadline = ApplicationStatus.Eligible,
            ComputedBeforeDeadline = ApplicationStatus.Eligible,
            ComputedAfterDeadline = ApplicationStatus.Eligible,
            JudgedBeforeDeadline = ApplicationStatus.Eligible,
            JudgedAfterDeadline = ApplicationStatus.Eligible,
            ReceivedAt = Sample.Midway,
            Revision = 1,
            WideArea = false,
            Municipalities = 0,
            MunicipalitiesOfPrefecture = 0,
            ListRead = true,
            CountsBeforeDeadline = new(0, 0),
            CountsAfterDeadline = new(0, 0),
            ResultHash = "",
        };
}
