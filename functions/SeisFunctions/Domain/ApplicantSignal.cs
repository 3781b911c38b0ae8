using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>Something in a submission that points to an applicant.</summary>
/// <param name="Source">Where it stands: 件名, 様式1, 様式2, 送信元ドメイン, ファイル名, 本文, 添付メールの件名, 添付メールの送信元ドメイン.</param>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="NamesApplicant">Whether it is enough to place the submission with that applicant; otherwise it is only a
/// hint.</param>
public sealed record ApplicantSignal(string Source, string Code, string Name, [property: JsonPropertyName("places")] bool NamesApplicant)
{
    /// <summary>Whether a form says it of its applicant.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsForm => NamesApplicant && !Source.EndsWith("件名", StringComparison.Ordinal);

    /// <summary>Whether it is a word that names an applicant, not an address.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWord => !Source.EndsWith("ドメイン", StringComparison.Ordinal);
}
