using System.Text;

namespace SeisFunctions.Domain.Senders;

/// <summary>
/// What tells that two submissions speak for the same part of an applicant, in a form that can be compared.
/// </summary>
public static class ContactKeys
{
    /// <summary>Of an address.</summary>
    public static string OfAddress(string address) => $"address:{address.Trim().ToUpperInvariant()}";

    /// <summary>Of a department (担当部局・課) as written: width and spaces do not tell two apart.</summary>
    public static string OfDepartment(string department) =>
        $"department:{new string([.. department.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character))]).ToUpperInvariant()}";
}
