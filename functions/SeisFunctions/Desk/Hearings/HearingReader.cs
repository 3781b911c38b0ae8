using SeisFunctions.Calls;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Hearings;

/// <summary>Gathers what the page of a hearing, and that of its applicant, show of it.</summary>
public sealed class HearingReader(HearingActs hearings, SubmissionRegister submissions, CallDefinition call)
{
    /// <summary>The hearings of an applicant, the latest first.</summary>
    internal async Task<IReadOnlyList<HearingLine>> LinesOfAsync(string code, CancellationToken cancellationToken) =>
        [
            .. (await hearings.OfAsync(code, cancellationToken)).Select(one => new HearingLine(
                new(Words.Minute(one.Text.HeldAt), Links.Hearing(code, one.Id)),
                one.Text.With,
                LabelOf(one.Text.State),
                $"{one.Text.Questions.Count}件（回答 {one.Text.Questions.Count(question => question.Answer is not null)}件）"
            )),
        ];

    /// <summary>The model of its page, or null where there is none.</summary>
    internal async Task<HearingModel?> ReadAsync(
        string code,
        string id,
        Func<string, Task<PageFrame>> frameAsync,
        CancellationToken cancellationToken
    )
    {
        if (
            call.Applicant(code) is not { } applicant
            || (await hearings.OfAsync(code, cancellationToken)).FirstOrDefault(one => one.Id == id)
                is not { } hearing
        )
            return null;
        var frame = await frameAsync($"ヒアリング　{applicant.Name}");
        var mails = await Task.WhenAll(
            hearing.Text.Mails.Select(mail => submissions.FindAsync(mail, cancellationToken))
        );
        return new(
            frame,
            new(applicant.Name, Links.Application(code)),
            Words.Minute(hearing.Text.HeldAt),
            hearing.Text.With,
            LabelOf(hearing.Text.State),
            $"{hearing.By}（{Words.Second(hearing.At)}）",
            [
                .. hearing.Text.Questions.Select(one => new QuestionLine(
                    call.Requirements.FirstOrDefault(known => known.Id == one.Requirement) is { } requirement
                        ? $"{requirement.Number} {requirement.Title}"
                        : null,
                    one.Question,
                    one.Answer
                )),
            ],
            [
                .. mails
                    .OfType<Submission>()
                    .Select(one => new HearingMailLine(
                        new(one.ReceiptNumber, Links.Submission(one.Id)),
                        Words.Second(one.ReceivedAt),
                        one.Subject ?? "（件名なし）",
                        one.From ?? "（差出人なし）"
                    )),
            ],
            frame.CanAct ? HearingForms.LinkFor(code, hearing) : null
        );
    }

    internal static Label LabelOf(HearingState state) =>
        new(
            state switch
            {
                HearingState.Planned => Tone.Busy,
                HearingState.Held => Tone.Good,
                _ => Tone.Muted,
            },
            HearingActs.StateText(state)
        );
}
