using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Reading;

/// <summary>
/// For which part of the applicant a submission speaks: what its forms name as department and contact address, where
/// both are certain. Pure.
/// </summary>
internal static class SenderContacts
{
    /// <summary>As they can be compared.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<FormVersion> forms, CallDefinition call) =>
        [
            .. Value(forms, call.FieldWith(FieldRole.ContactDepartment)) is { } department
                ? [ContactKeys.OfDepartment(department)]
                : Array.Empty<string>(),
            .. Value(forms, call.FieldWith(FieldRole.Email)) is { } address
                ? [ContactKeys.OfAddress(address)]
                : Array.Empty<string>(),
        ];

    private static string? Value(IReadOnlyList<FormVersion> forms, FieldAddress? address) =>
        forms
            .FirstOrDefault(form => form.Reading.FormId == address?.Form)
            ?.Reading.Fields.FirstOrDefault(field => field.Id == address?.Field)
            is { Confidence: Confidence.Exact or Confidence.Repaired, Value: { Length: > 0 } value }
            ? value
            : null;
}
