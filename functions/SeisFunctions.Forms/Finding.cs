using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace SeisFunctions.Forms;

/// <summary>
/// Something about a submission that its sender or the secretariat should know (指摘事項). Never an exception, never lost.
/// </summary>
/// <param name="Code">Stable code, such as <c>field.ambiguous</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One or two Japanese sentences for the applicant: what is wrong, and what to do.</param>
/// <param name="Form">Name of the form (様式1), or null.</param>
/// <param name="Location">Place in the file (表1 3行2列; 連携市区町村!C7), or null.</param>
/// <param name="Value">The text as written, or null.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string Message,
    string? Form = null,
    string? Location = null,
    string? Value = null
)
{
    // Enough that no two findings of an application meet.
    private const int IdDigits = 12;

    /// <summary>Whether another one is about the same kind of thing.</summary>
    public bool IsLike(Finding other) => Code == other.Code;

    /// <summary>The same at a place of a form.</summary>
    public Finding At(string? form, string? location, string? value = null) =>
        this with
        {
            Form = form,
            Location = location,
            Value = value,
        };

    /// <summary>The same of a field of a form, as it was read.</summary>
    public Finding About(string form, FieldReading reading) =>
        At(form, reading.Location, reading.Raw) with
        {
            Field = reading.Label,
        };

    /// <summary>Name of the file as its sender named it, or null. Shown to people only.</summary>
    public string? File { get; init; }

    /// <summary>Label of the field it is about, or null.</summary>
    public string? Field { get; init; }

    /// <summary>Labels of all the fields it is about, where it is about several; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>
    /// Whether it is put to the applicant as a question while the call is open, though nothing need be wrong.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AsksApplicant { get; init; }

    /// <summary>Whether it is a matter of the secretariat alone, whatever it asks for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ConcernsSecretariat { get; init; }

    /// <summary>
    /// Name that acts on it use: the same finding at the same place has the same one. Where it has no place in a file, the
    /// file is its place: whoever settles what is wrong with one file has not looked at another one.
    /// </summary>
    public string Id =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{Code}\n{Form}\n{Field}\n{Location ?? File}\n{string.Join(',', Requirements ?? [])}"
                )
            )
        )[..IdDigits];

    /// <summary>
    /// What officers read in place of <see cref="Message"/>, where an applicant must not read it; null where both read
    /// the same.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OfficerMessage { get; init; }

    /// <summary>Ids of the requirements that rest on it, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(RequirementIdsConverter))]
    public IReadOnlyList<string>? Requirements { get; init; }

    /// <summary>Whether it leaves one of them unsatisfied, which no person need decide any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LeavesUnsatisfied { get; init; }
}
