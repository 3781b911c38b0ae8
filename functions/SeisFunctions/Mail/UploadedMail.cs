using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Domain;

namespace SeisFunctions.Mail;

/// <summary>How the mail that an upload is written down as names its applicant. Pure.</summary>
public static class UploadedMail
{
    // RFC 2606: a domain that no mail comes from.
    private const string Domain = "@upload.invalid";

    /// <summary>The Message-ID of an upload.</summary>
    public static string MessageIdOf(string id) => id + Domain;

    /// <summary>Whether a message is an upload.</summary>
    public static bool Is(OpenedMail mail) => mail.MessageId?.EndsWith(Domain, StringComparison.Ordinal) == true;

    /// <summary>The subject of an upload: the call and the applicant that was stated, with a number it has.</summary>
    public static string SubjectOf(CallDefinition call, Applicant applicant) =>
        CorporateNumber.IsValid(applicant.Code) && applicant.Name != applicant.Code
            ? $"{call.Subject}（{applicant.Name} {applicant.Code}）"
            : $"{call.Subject}（{applicant.Name}）";

    /// <summary>
    /// The applicant that was stated at the upload where organisations apply that are on no list; null of any other
    /// mail.
    /// </summary>
    internal static Applicant? StatedIn(OpenedMail mail, CallDefinition call)
    {
        var start = $"{call.Subject}（";
        return
            call.Applicants.TakesOrganisations
            && Is(mail)
            && mail.Subject is [.., '）'] subject
            && subject.StartsWith(start, StringComparison.Ordinal)
            ? call.Applicants.Meant(subject[start.Length..^1])
            : null;
    }
}
