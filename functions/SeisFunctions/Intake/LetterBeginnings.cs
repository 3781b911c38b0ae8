using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>What officers begin with who write a letter, and the text that they have made of it.</summary>
public sealed class LetterBeginnings(
    LetterOccasions occasions,
    LettersToMany many,
    LetterRegister letters,
    LetterWriter writer,
    CallDefinition call,
    TimeProvider clock
)
{
    private static readonly TimeSpan EndOfWork = TimeSpan.FromHours(17);

    /// <summary>What an officer begins with, and what stands in the way.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="answerBy">Until when it asks for an answer; null for what the call proposes.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(LetterBeginning? Beginning, Refusal? Refusal)> BeginAsync(
        Addressee to,
        LetterKind kind,
        DateTimeOffset? answerBy,
        CancellationToken cancellationToken
    )
    {
        var (occasion, refusal) = await occasions.OfAsync(to, kind, cancellationToken);
        if (occasion is null)
            return (null, refusal);
        var until = kind.AsksForAnswer() ? answerBy ?? Proposed(occasion) : (DateTimeOffset?)null;
        var (subject, body) = writer.ByOfficer(occasion, until);
        return (new(occasion, subject, body.ReplaceLineEndings("\n"), until), null);
    }

    /// <summary>The same for whoever changes a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="answerBy">Until when it asks for an answer; null for what the call proposes.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(LetterBeginning? Beginning, Refusal? Refusal)> BeginAsync(
        Letter draft,
        DateTimeOffset? answerBy,
        CancellationToken cancellationToken
    )
    {
        if (draft.Round is null)
            return await BeginAsync(Addressee.Of(draft), draft.Kind, answerBy, cancellationToken);
        var kind = many.Of(draft);
        var all = await letters.OfAsync(draft.Applicant, cancellationToken);
        return await BeginAsync(
            kind,
            draft.Matter,
            draft.Applicant,
            LettersToMany
                .About(kind, draft.Matter, all)
                .LastOrDefault(letter => letter.State != LetterState.Draft),
            cancellationToken
        );
    }

    /// <summary>What stands in a letter to many before an officer changes it, and what stands in the way.</summary>
    /// <param name="kind">The letter to many.</param>
    /// <param name="matter">What it is about, or null.</param>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="replaced">The one that the applicant was sent before, or null.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public static async Task<(LetterBeginning? Beginning, Refusal? Refusal)> BeginAsync(
        ILetterToMany kind,
        string? matter,
        string applicant,
        Letter? replaced,
        CancellationToken cancellationToken
    )
    {
        var (occasion, refusal) = await kind.LookAsync(matter, applicant, cancellationToken);
        if (occasion is null)
            return (null, refusal);
        var (subject, body) = await kind.WriteAsync(matter, occasion, replaced, cancellationToken);
        return (
            new(occasion, subject, body.ReplaceLineEndings("\n"), null) { Kept = kind.KeptLines(occasion) },
            null
        );
    }

    /// <summary>What an officer has written, and what is wrong with it.</summary>
    /// <param name="written">What the officer has written; what is null is as the template has it.</param>
    /// <param name="beginAsync">What the officer begins with, for the date until which it asks for an answer.</param>
    public async Task<(LetterBeginning? Beginning, DraftText? Text, Refusal? Refusal)> TextOfAsync(
        WrittenLetter written,
        Func<DateTimeOffset?, Task<(LetterBeginning? Beginning, Refusal? Refusal)>> beginAsync
    )
    {
        var asked = JapanTime.Read(written.AnswerBy);
        if (!string.IsNullOrWhiteSpace(written.AnswerBy) && asked is null)
            return (null, null, Until("2026-03-26T17:00 の形（日本時間）で指定してください。"));
        var (beginning, refusal) = await beginAsync(asked);
        if (beginning is null)
            return (null, null, refusal);
        var (occasion, until) = (beginning.Occasion, beginning.AnswerBy);
        var text = new DraftText
        {
            To = occasion.To,
            Copies = occasion.Copies,
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
            : occasion is { Kind: LetterKind.Mend, Ground.AfterDeadline: false } && until > occasion.Deadline
                ? Until(
                    $"締切（{JapanTime.ToText(occasion.Deadline)}）より後にはできません。締切後の差し替えは認められません。"
                )
            : text.Subject.Length > DraftText.LongestSubject || text.Subject.Any(char.IsControl)
                ? Refusal.Invalid("subject", $"件名を{DraftText.LongestSubject}文字以内の1行で入力してください。")
            : text.Body.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
                ? Refusal.Invalid("body", "本文に、使えない制御文字が含まれています。入力し直してください。")
            : text.Body.Length > DraftText.LongestBody
                ? Refusal.Invalid("body", $"本文を{DraftText.LongestBody:#,0}文字以内で入力してください。")
            : beginning.MissingIn(text.Body) is { } lost
                ? Refusal.Invalid(
                    "body",
                    $"結果を示す行「{lost.Trim()}」がありません。この行は、ひな形のとおりに残してください。"
                )
            : null;
        return (beginning, fault is null ? text : null, fault);
    }

    private static Refusal Until(string detail) => Refusal.Invalid("answerBy", detail);

    // At the end of a working day; but what is to be mended must be there before the deadline, as what an applicant
    // says that has sent nothing, and what waits for a person must not rest beyond it.
    private DateTimeOffset Proposed(LetterOccasion occasion)
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
            (
                occasion.Kind == LetterKind.Mend
                || occasion.Answers is null or { Submission.Task: not null and not SubmissionTask.Correspondence }
            )
            && !occasion.Ground.AfterDeadline
            && until > occasion.Deadline
            ? occasion.Deadline
            : until;
    }
}
