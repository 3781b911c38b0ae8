namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// A file costs more than a limit of <see cref="FormLimits"/> allows. Never leaves <see cref="FormReader"/>: it becomes
/// a finding.
/// </summary>
/// <param name="limit">The limit in words for the applicant: 1つのセルの文字数.</param>
/// <param name="most">The most that is allowed.</param>
internal sealed class LimitExceededException(string limit, long most) : Exception($"{limit} > {most}")
{
    public string Limit { get; } = limit;

    public long Most { get; } = most;
}
