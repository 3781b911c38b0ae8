using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>Looks up what in a correspondence points to an applicant.</summary>
public sealed class CorrespondenceTies(SubmissionRegister submissions, SenderAcceptances accepted, CallDefinition call)
{
    private readonly SenderDomains _domains = call.SenderDomains;

    /// <summary>The tie of what was read from a message.</summary>
    public async Task<CorrespondenceTie> OfAsync(
        Submission submission,
        SubmissionReading reading,
        CancellationToken cancellationToken
    ) =>
        CorrespondenceTie.Of(
            [
                (
                    "事務局からの通知への返信であること",
                    [.. reading.Answers.Where(answered => answered != Letter.NoApplicant)]
                ),
                ("件名又は本文の受付番号", await OfReceiptsAsync(reading.ReceiptNumbers, cancellationToken)),
                (
                    "件名、様式又は送信者",
                    [
                        .. CodesOf(reading, signal => signal.NamesApplicant)
                            .Union(await OfSenderAsync(submission, reading, cancellationToken)),
                    ]
                ),
                ($"件名、本文又はファイル名の{call.Applicants.Noun}名", CodesOf(reading, signal => signal.IsWord)),
            ],
            code => call.Applicant(code)?.Name ?? code,
            call.Applicants.Noun
        );

    private static IReadOnlyList<string> CodesOf(SubmissionReading reading, Func<ApplicantSignal, bool> which) =>
        [.. reading.Signals.Where(which).Select(signal => signal.Code).Distinct()];

    private async Task<IReadOnlyList<string>> OfReceiptsAsync(
        IReadOnlyList<string> numbers,
        CancellationToken cancellationToken
    )
    {
        var cited = await Task.WhenAll(
            numbers.Select(number => submissions.FindByReceiptAsync(number, cancellationToken))
        );
        return [.. cited.Select(one => one?.Applicant).OfType<string>().Distinct()];
    }

    // An address that our server has found to be false says nothing.
    private async Task<IReadOnlyList<string>> OfSenderAsync(
        Submission submission,
        SubmissionReading reading,
        CancellationToken cancellationToken
    ) =>
        reading.Authenticity.Proof == SenderProof.Failed || submission.From is not { } address ? []
        : _domains.OwnersOf(address) is { Count: > 0 } owners ? owners
        : await accepted.ForAsync(address, cancellationToken);
}
