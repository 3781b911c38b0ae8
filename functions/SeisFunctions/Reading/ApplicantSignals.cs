using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// Whose application it is: what subject, forms, sender and file names say. Forms and subject place it; the others are
/// hints.
/// </summary>
internal static class ApplicantSignals
{
    private const string Subject = "件名";
    private const string ForwardedSubject = "添付メールの件名";
    private const string ForwardedDomain = "添付メールの送信元ドメイン";
    private const string Text = "本文";
    private const string Domain = "送信元ドメイン";
    private const string FileName = "ファイル名";

    /// <summary>
    /// Every signal in the message; in its text only where words may tie it to an applicant, as in correspondence.
    /// </summary>
    public static IReadOnlyList<ApplicantSignal> Of(
        OpenedMail mail,
        IReadOnlyList<FormVersion> forms,
        bool withText,
        CallDefinition call
    )
    {
        var signals = new List<ApplicantSignal>();
        foreach (var form in forms)
            signals.AddRange(NamedBy(form, call));
        if (UploadedMail.StatedIn(mail, call) is { } stated)
            AddStated(signals, stated, forms);
        else
            AddText(signals, mail.Subject, Subject, NamesTheCall(mail.Subject, call), call);
        AddDomain(signals, mail.From, Domain, call);
        foreach (var forwarded in mail.Forwarded)
        {
            AddText(signals, forwarded.Subject, ForwardedSubject, NamesTheCall(forwarded.Subject, call), call);
            AddDomain(signals, forwarded.From, ForwardedDomain, call);
        }

        foreach (var file in mail.Files)
            AddText(signals, file.Name, FileName, false, call);
        if (withText)
            AddText(signals, mail.Text, Text, false, call);
        return [.. signals.Distinct()];
    }

    /// <summary>
    /// The applicant that the signals agree on, or null; what disagrees is added to <paramref name="findings"/>.
    /// </summary>
    public static string? ApplicantOf(
        IReadOnlyList<ApplicantSignal> signals,
        List<Finding> findings,
        CallDefinition call
    )
    {
        var byForm = Codes(signals, signal => signal.NamesApplicant && signal.Source is not (Subject or ForwardedSubject));
        var bySubject = Codes(signals, signal => signal.NamesApplicant && signal.Source == Subject);
        var byForwarded = Codes(signals, signal => signal.NamesApplicant && signal.Source == ForwardedSubject);
        if (SeveralIn(signals) is { Count: > 0 } several)
        {
            findings.Add(ApplicantFinding.Several(string.Join("、", several)));
            return null;
        }

        // A subject with several applicants (wide-area) does not say which of them applies.
        var applicant = new[] { byForm, bySubject, byForwarded }.FirstOrDefault(codes => codes.Count == 1)?[0];
        if (
            byForm.Count > 1
            || new[] { bySubject, byForwarded }.Any(codes =>
                applicant is not null && codes.Count > 0 && !codes.Contains(applicant)
            )
        )
        {
            findings.Add(ApplicantFinding.Differs(Describe(signals), call.Applicants.NameWord));
            return null;
        }

        if (applicant is null)
            findings.Add(ApplicantFinding.None(call.Applicants.Whose, call.Applicants.NameWord));
        return applicant;
    }

    /// <summary>
    /// Who tries the route, where nothing names an applicant as an application would: whose domain the sender has, else
    /// the one applicant that anything names; or null. A blank form names nobody.
    /// </summary>
    public static string? TriedBy(IReadOnlyList<ApplicantSignal> signals) =>
        Codes(signals, signal => signal.Source == Domain) is [var own] ? own
        : Codes(signals, _ => true) is [var named] ? named
        : null;

    /// <summary>Whom a form names as its applicant.</summary>
    public static IEnumerable<ApplicantSignal> NamedBy(FormVersion form, CallDefinition call) =>
        from field in call.Form(form.Reading.FormId).Fields
        where field.Role == FieldRole.Applicant
        let named = form.Reading[field.Id].Value is { } value ? call.Applicants.Match(value).Applicant : null
        where named is not null
        select new ApplicantSignal(form.Reading.FormName, named.Code, named.Name, true);

    // A form may hold the number in a field of its own, and a person may state the name without it.
    private static void AddStated(
        List<ApplicantSignal> signals,
        Applicant stated,
        IReadOnlyList<FormVersion> forms
    )
    {
        var isInForms = forms
            .SelectMany(form => form.Reading.Fields)
            .Any(field =>
                field.Value is { } value
                && CorporateNumber.In(value) is var (digits, left)
                && digits == stated.Code
                && string.IsNullOrWhiteSpace(left)
            );
        var named = signals.Find(signal => isInForms || IsOneWith(signal, stated));
        signals.Add(new(Subject, named?.Code ?? stated.Code, named?.Name ?? stated.Name, true));
    }

    // Two numbers are two bodies whatever they are called.
    private static bool IsOneWith(ApplicantSignal signal, Applicant stated) =>
        signal.Code == stated.Code
        || (
            !(CorporateNumber.IsValid(signal.Code) && CorporateNumber.IsValid(stated.Code))
            && FoldedText.KeyOf(signal.Name) == FoldedText.KeyOf(stated.Name)
        );

    private static void AddDomain(List<ApplicantSignal> signals, string? address, string source, CallDefinition call)
    {
        if (address?.Split('@') is [_, _] && call.Applicants.OwnersOf(address) is [var code])
            signals.Add(new(source, code, call.Applicant(code)!.Name, false));
    }

    private static void AddText(
        List<ApplicantSignal> signals,
        string? text,
        string source,
        bool places,
        CallDefinition call
    )
    {
        foreach (var mention in call.Applicants.In(text ?? ""))
            signals.Add(new(source, mention.Applicant.Code, mention.Applicant.Name, places));
    }

    // A subject that does not name the call may be about anything: the applicant in it is a hint.
    private static bool NamesTheCall(string? subject, CallDefinition call) =>
        subject is not null && Compact(subject).Contains(Compact(call.Subject), StringComparison.OrdinalIgnoreCase);

    /// <summary>A text without spaces, width set aside.</summary>
    internal static string Compact(string text) =>
        new([.. text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))]);

    // The same form for each of them: there is more than one application in the mail, and none of them is wrong.
    private static List<string> SeveralIn(IEnumerable<ApplicantSignal> signals) =>
        [
            .. signals
                .Where(signal => signal.NamesApplicant && signal.Source is not (Subject or ForwardedSubject))
                .GroupBy(signal => signal.Source)
                .Where(source => source.DistinctBy(signal => signal.Code).Skip(1).Any())
                .SelectMany(source => source)
                .DistinctBy(signal => signal.Code)
                .Select(signal => signal.Name),
        ];

    private static List<string> Codes(IEnumerable<ApplicantSignal> signals, Func<ApplicantSignal, bool> which) =>
        [.. signals.Where(which).Select(signal => signal.Code).Distinct()];

    private static string Describe(IEnumerable<ApplicantSignal> signals) =>
        string.Join(
            "、",
            signals.Where(signal => signal.Source != FileName).Select(signal => $"{signal.Source}：{signal.Name}")
        );
}
