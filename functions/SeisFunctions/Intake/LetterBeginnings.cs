using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>What officers begin with who write a letter, and the text that they have made of it.</summary>
public sealed class LetterBeginnings(
    LetterOccasions occasions,
    LetterWriter writer,
    CallDefinition call,
    TimeProvider clock
)
{
    private static readonly TimeSpan EndOfWork = TimeSpan.FromHours(17);

    /// <summary>What an officer begins with, and what stands in the way.</summary>
    /// <param name="submissionId">The submission that it answers.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="answerBy">Until when it asks for an answer; null for what the call proposes.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(LetterBeginning? Beginning, Refusal? Refusal)> BeginAsync(
        string submissionId,
        LetterKind kind,
        DateTimeOffset? answerBy,
        CancellationToken cancellationToken
    )
    {
        var (occasion, refusal) = await occasions.OfAsync(submissionId, kind, cancellationToken);
        if (occasion is null)
            return (null, refusal);
        var until = kind.AsksForAnswer() ? answerBy ?? Proposed(kind, occasion) : (DateTimeOffset?)null;
        var (subject, body) = writer.ByOfficer(kind, occasion, until);
        return (new(occasion, subject, body.ReplaceLineEndings("\n"), until), null);
    }

    /// <summary>What an officer has written, and what is wrong with it.</summary>
    /// <param name="submissionId">The submission that it answers.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="written">What the officer has written; what is null is as the template has it.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(LetterBeginning? Beginning, DraftText? Text, Refusal? Refusal)> TextOfAsync(
        string submissionId,
        LetterKind kind,
        WrittenLetter written,
        CancellationToken cancellationToken
    )
    {
        var asked = JapanTime.Read(written.AnswerBy);
        if (!string.IsNullOrWhiteSpace(written.AnswerBy) && asked is null)
            return (null, null, Until("2026-03-26T17:00 の形（日本時間）で指定してください。"));
        var (beginning, refusal) = await BeginAsync(submissionId, kind, asked, cancellationToken);
        if (beginning is null)
            return (null, null, refusal);
        var (occasion, until) = (beginning.Occasion, beginning.AnswerBy);
        var text = new DraftText
        {
            To = occasion.To,
            Subject = written.Subject?.Trim() is { Length: > 0 } subject ? subject : beginning.Subject,
            Body = (written.Body?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } body ? body : beginning.Body) + "\n",
            TemplateSubject = beginning.Subject,
            TemplateBody = beginning.Body,
        };
        // The officer wrote with the date that the form showed, and has chosen another one.
        if (until is { } date && JapanTime.Read(written.Shown) is { } shown)
            text = text with
            {
                Body = text.Body.Replace(
                    JapanTime.ToMinuteText(shown),
                    JapanTime.ToMinuteText(date),
                    StringComparison.Ordinal
                ),
            };
        var fault =
            until <= clock.GetUtcNow() ? Until("これからの日時を指定してください。")
            : kind == LetterKind.Mend && !occasion.Ground.AfterDeadline && until > occasion.Schedule.Deadline
                ? Until(
                    $"締切（{JapanTime.ToText(occasion.Schedule.Deadline)}）より後にはできません。締切後の差し替えは認められません。"
                )
            : text.Subject.Length > DraftText.LongestSubject || text.Subject.Any(char.IsControl)
                ? Refusal.Invalid("subject", $"件名を{DraftText.LongestSubject}文字以内の1行で入力してください。")
            : text.Body.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
                ? Refusal.Invalid("body", "本文に、使えない制御文字が含まれています。入力し直してください。")
            : text.Body.Length > DraftText.LongestBody
                ? Refusal.Invalid("body", $"本文を{DraftText.LongestBody:#,0}文字以内で入力してください。")
            : null;
        return (beginning, fault is null ? text : null, fault);
    }

    private static Refusal Until(string detail) => Refusal.Invalid("answerBy", detail);

    // At the end of a working day; but what is to be mended must be there before the deadline, and what waits for a
    // person must not rest beyond it.
    private DateTimeOffset Proposed(LetterKind kind, LetterOccasion occasion)
    {
        var day = JapanTime.Of(clock.GetUtcNow()).Date;
        for (var left = call.Mending.AnswerDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }

        var until = new DateTimeOffset(day + EndOfWork, JapanTime.Offset).ToUniversalTime();
        return
            (kind == LetterKind.Mend || occasion.Submission.Task is not null and not SubmissionTask.Correspondence)
            && !occasion.Ground.AfterDeadline
            && until > occasion.Schedule.Deadline
            ? occasion.Schedule.Deadline
            : until;
    }
}
