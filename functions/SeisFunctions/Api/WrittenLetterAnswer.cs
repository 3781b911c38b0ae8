using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about one letter that an officer writes.</summary>
public sealed class WrittenLetterAnswer(LetterRegister letters, DraftActs drafts, Versions versions, ActAnswer acts)
{
    /// <summary>200 with the <see cref="WrittenLetterView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string key, CancellationToken cancellationToken)
    {
        var (applicant, id) = AuditEntry.LetterIn(key);
        if (
            await letters.FindAsync(applicant, id, cancellationToken) is not { } letter
            || await versions.OfAsync(AuditEntry.OfLetter(applicant, id), cancellationToken) is not { } seen
        )
            return Problems.NotFound("通知");
        var view = WrittenLetterView.Of(letter);
        var version = seen.Version.ToString();
        var obstacle =
            letter.State == LetterState.Draft ? (await drafts.LookAsync(letter, cancellationToken)).Obstacle : null;
        // Whether it can be released changes with what it rests on.
        return JsonAnswer.OfMoment(
            request,
            view with
            {
                Letter = view.Letter with { Version = version },
                Text = WrittenTextView.Of(await drafts.TextAsync(letter, cancellationToken)),
                Obstacle = obstacle is null ? null : obstacle.Title + obstacle.Detail,
            },
            version
        );
    }

    /// <summary>Reads what an officer has written, keeps it as a draft, and answers with it, or says why not.</summary>
    public Task<IResult> ToWriteAsync(HttpRequest request, Addressee to, CancellationToken cancellationToken)
    {
        Letter? draft = null;
        return acts.OfAsync(
            request,
            to.Subject,
            async (body, act) =>
            {
                if (!PageQuery.TryWord<LetterKind>(body.Kind, out var kind) || !to.Kinds.Contains(kind))
                    return Refusal.Invalid(
                        "kind",
                        $"answer（回答）、question（照会）{(to.SubmissionId is null ? "" : "、mend（補正依頼）")}から指定してください。"
                    );
                if (Misaddressed(body) is { } misaddressed)
                    return misaddressed;
                (draft, var refusal) = await drafts.WriteAsync(
                    to,
                    kind,
                    new(body.Subject, body.Body, body.AnswerBy),
                    act,
                    cancellationToken
                );
                return refusal;
            },
            () => OfAsync(request, $"{draft!.Applicant}-{draft.Id}", cancellationToken),
            cancellationToken
        );
    }

    // A letter goes to whom it answers, or whom the contact list names: that another address is named must not be passed
    // over.
    private static Refusal? Misaddressed(ActRequest body) =>
        body.To is null
            ? null
            : Refusal.Invalid(
                "to",
                "宛先は、回答する提出の差出人、又は連絡先一覧のアドレスです。指定することはできません。"
            );

    /// <summary>Reads who acts, acts, and answers with the letter as it then is, or says why not.</summary>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        string key,
        Func<string, string, ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    )
    {
        var (applicant, id) = AuditEntry.LetterIn(key);
        return acts.OfAsync(
            request,
            AuditEntry.OfLetter(applicant, id),
            async (body, act) => Misaddressed(body) ?? await actAsync(applicant, id, body, act),
            () => OfAsync(request, key, cancellationToken),
            cancellationToken
        );
    }
}
