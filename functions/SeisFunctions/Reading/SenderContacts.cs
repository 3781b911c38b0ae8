using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;

namespace SeisFunctions.Reading;

/// <summary>
/// For which part of the applicant a submission speaks: what its 様式1 names as department and contact address, where
/// both are certain. Pure.
/// </summary>
internal static class SenderContacts
{
    private const string Form1 = "form1";
    private const string Department = "department";
    private const string Email = "email";

    /// <summary>As they can be compared.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<FormVersion> forms) =>
        forms.FirstOrDefault(form => form.Reading.FormId == Form1) is not { } form
            ? []
            :
            [
                .. Value(form.Reading, Department) is { } department
                    ? [ContactKeys.OfDepartment(department)]
                    : Array.Empty<string>(),
                .. Value(form.Reading, Email) is { } address ? [ContactKeys.OfAddress(address)] : Array.Empty<string>(),
            ];

    private static string? Value(FormReading form, string field) =>
        form.Fields.FirstOrDefault(one => one.Id == field)
            is { Confidence: Confidence.Exact or Confidence.Repaired, Value: { Length: > 0 } value }
            ? value
            : null;
}
