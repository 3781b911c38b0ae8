using System.Text;
using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;

namespace SeisFunctions.Commands.Demo;

/// <summary>The samples of a call as mails with filled-in forms.</summary>
internal sealed class DemoSamples(CallDefinition call, CallSamples samples, string folder)
{
    private readonly SampleForms _forms = new(call, samples);

    /// <summary>
    /// The call as it is while samples are played: everybody may send from their domain. Where the first sender of an
    /// applicant is remembered, this is said only of those of whom a domain is known.
    /// </summary>
    public static CallDefinition Played(CallDefinition call, CallSamples samples)
    {
        string[] domain = [MailboxAddress.Parse(samples.Sender).Domain];
        var played =
            call.Applicants.Senders == SenderPolicy.First
                ? call with
                {
                    Mail = call.Mail with
                    {
                        SenderDomains = call
                            .Applicants.Domains.Select(known => known.Owner)
                            .Distinct()
                            .ToDictionary(owner => owner, _ => (IReadOnlyList<string>)domain),
                    },
                }
                : call.WithSenderDomain(domain);
        return played with
        {
            PastSelections = samples.PastSelections,
        };
    }

    /// <summary>All samples, in the order of their first mail.</summary>
    public IReadOnlyList<DemoSample> All => [.. samples.Samples.Select(sample => Of(sample, sample.Applicant, 0))];

    /// <summary>
    /// The samples of <see cref="All"/>, and applications of everybody else on the list in the ways in which they
    /// usually come.
    /// </summary>
    public IReadOnlyList<DemoSample> Whole
    {
        get
        {
            var named = samples.Samples.Select(sample => sample.Applicant).ToHashSet();
            var others = call.Applicants.Listed.Where(one =>
                samples.Others.Count > 0 && !named.Contains(one.Name)
            );
            return
            [
                .. All,
                .. others.Select((one, index) => Of(samples.Others[index % samples.Others.Count], one.Name, index)),
            ];
        }
    }

    // One minute after another: nobody's mails come in the same second.
    private DemoSample Of(SampleApplication sample, string? applicant, int minute) =>
        new(
            sample.Title,
            applicant,
            [.. sample.Mails.Select(mail => Of(mail, applicant ?? "", minute))],
            sample.Status,
            sample.NotSatisfied,
            sample.Letters
        )
        {
            OnTime = sample.OnTime,
            Collected = sample.Collected is { } collected
                ? new([.. collected.Mails.Select(mail => Of(mail, applicant ?? "", minute))], collected.Board)
                : null,
        };

    private DemoMail Of(SampleMail mail, string applicant, int minute) =>
        new(
            call.Schedule.Deadline + mail.At + TimeSpan.FromMinutes(minute),
            mail.From ?? samples.Sender,
            (mail.Subject ?? $"{call.Subject}（{{applicant}}）").Replace(
                "{applicant}",
                applicant,
                StringComparison.Ordinal
            ),
            [.. mail.Files.Select(samples.Resolve).Select(file => (file.File!, ContentOf(file, applicant)))],
            mail.Copies
        );

    private byte[] ContentOf(SampleFile file, string applicant) =>
        file switch
        {
            { Text: { } text } => Encoding.UTF8.GetBytes(text),
            { Content: { } content } => File.ReadAllBytes(Path.Combine(folder, content)),
            _ => _forms.Fill(file, applicant),
        };
}
