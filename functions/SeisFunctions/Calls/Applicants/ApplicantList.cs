using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Applicants;

/// <summary>Who can apply to a call. Built once at start; afterwards safe to use from many threads.</summary>
public sealed class ApplicantList
{
    private readonly Dictionary<string, Applicant> byCode;

    internal ApplicantList(IEnumerable<Applicant> listed)
    {
        All = [.. listed.OrderBy(one => one.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(one => one.Code, StringComparer.Ordinal);
    }

    /// <summary>All that are listed, in the order of their codes.</summary>
    public IReadOnlyList<Applicant> All { get; }

    /// <summary>The applicant with this code, or null.</summary>
    public Applicant? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The applicant with this code or exactly this name, or null.</summary>
    public Applicant? Named(string? codeOrName) => Find(codeOrName) ?? All.FirstOrDefault(one => one.Name == codeOrName);

    /// <summary>The prefectures as applicants.</summary>
    internal static ApplicantList Of(Gazetteer gazetteer) =>
        new(
            gazetteer.Prefectures.Select(one => new Applicant(one.Code, one.Name, one.Kana)
            {
                ShortName = one.ShortName,
            })
        );
}
