using SeisFunctions.Calls.Persons;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What officers do about the list of questions and answers: write an entry, release it for all to read, take it back.
/// What may tell who somebody is must be taken out of it, or confirmed, before it is released.
/// </summary>
public sealed class FaqActs(FaqRegister faq, SubmissionRegister submissions, KnownNames names, ActPerforming acts)
{
    /// <summary>Writes an entry, or changes one. What everybody reads stays until it is released.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="submissionId">The correspondence that a new one is made from, or null.</param>
    /// <param name="text">What it says.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> WriteAsync(
        string id,
        string? submissionId,
        FaqText text,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (!SubmissionId.IsValid(id))
            return Unknown;
        if (submissionId is not null && await submissions.FindAsync(submissionId, cancellationToken) is null)
            return Refusal.NotFound("連絡");
        var clean = Clean(text);
        if (FaultOf(clean) is { } fault)
            return fault;
        // The text first: the record names it, and what it says may not stand in the record.
        var textId = Guid.NewGuid().ToString("N");
        var isNamed = false;
        await faq.KeepTextAsync(id, textId, clean, cancellationToken);
        var refusal = await acts.DoAsync(
            FaqEntry.SubjectOf(id),
            act,
            async cancellation =>
            {
                isNamed = false;
                var before = await faq.FindAsync(id, cancellation);
                if (before?.Text == clean)
                    return Intent.Nothing;
                if (before is null && (await faq.AllAsync(cancellation)).Count >= FaqRegister.MostEntries)
                    return Refusal.Impossible(
                        $"質問と回答は{FaqRegister.MostEntries}件までです。",
                        "掲載していないものを書き換えて使ってください。"
                    );
                isNamed = true;
                return new Deed(
                    ActKind.Draft,
                    new() { Text = textId, Submission = before is null ? submissionId : null },
                    before is null ? "質問と回答の作成" : "質問と回答の修正"
                );
            },
            cancellationToken
        );
        if (!isNamed || refusal is not null)
            await faq.EraseTextAsync(id, textId, cancellationToken);
        return refusal;
    }

    /// <summary>Has everybody read an entry as it was written last.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="confirmed">What the officer has confirmed to tell nobody's name: <see cref="SealOf"/>; or
    /// null.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> ReleaseAsync(string id, string? confirmed, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            async (entry, cancellation) =>
                entry.IsUpToDate ? Intent.Nothing
                : await MarksInAsync(entry, cancellation) is { Count: > 0 } marks && SealOf(entry, marks) != confirmed
                    ? Refusal.Impossible(
                        "個人又は申請者を特定できるおそれのある表現が残っています。",
                        "取り除くか、公開しても差し支えないことを確認してください。"
                    )
                : new Deed(
                    ActKind.Release,
                    new() { Text = entry.TextId },
                    entry.Released is null ? "質問と回答の公開" : "質問と回答の変更の公開"
                ),
            cancellationToken
        );

    /// <summary>Takes an entry from the public page.</summary>
    /// <inheritdoc cref="ReleaseAsync"/>
    public Task<Refusal?> WithdrawAsync(string id, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            (entry, _) =>
                Task.FromResult<Intent>(
                    act.Note is null ? Refusal.Invalid("note", "掲載を取りやめる理由を入力してください。")
                    : entry.IsPublic ? new Deed(ActKind.Discard, ActArguments.None, "質問と回答の掲載の取りやめ")
                    : Intent.Nothing
                ),
            cancellationToken
        );

    /// <summary>What of an entry, as it was written last, may tell who somebody is.</summary>
    public Task<IReadOnlyList<TextMark>> MarksInAsync(FaqEntry entry, CancellationToken cancellationToken) =>
        names.InAsync(entry.Text.Whole, entry.Submission, cancellationToken);

    /// <summary>Stands for what was looked at: with another word, it has to be looked at again.</summary>
    public static string SealOf(FaqEntry entry, IEnumerable<TextMark> marks) =>
        SubmissionId.Derive(string.Join('\n', marks.Select(mark => mark.In(entry.Text.Whole))));

    private static Refusal Unknown => Refusal.NotFound("質問と回答");

    private async Task<Refusal?> DoAsync(
        string id,
        Act act,
        Func<FaqEntry, CancellationToken, Task<Intent>> decideAsync,
        CancellationToken cancellationToken
    ) =>
        await faq.FindAsync(id, cancellationToken) is null
            ? Unknown
            : await acts.DoAsync(
                FaqEntry.SubjectOf(id),
                act,
                async cancellation =>
                    await faq.FindAsync(id, cancellation) is { } entry
                        ? await decideAsync(entry, cancellation)
                        : Unknown,
                cancellationToken
            );

    private static FaqText Clean(FaqText text) =>
        new(text.Topic.Trim(), text.Order, Lines(text.Question), Lines(text.Answer));

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static Refusal? FaultOf(FaqText text) =>
        text.Topic.Length is 0 or > FaqText.LongestTopic || text.Topic.Any(char.IsControl)
            ? Refusal.Invalid("topic", $"分類を{FaqText.LongestTopic}文字以内の1行で入力してください。")
        : text.Order is < 0 or > FaqText.GreatestOrder
            ? Refusal.Invalid("order", $"表示順を0〜{FaqText.GreatestOrder:#,0}の整数で入力してください。")
        : !IsText(text.Question, FaqText.LongestQuestion)
            ? Refusal.Invalid("question", $"質問を{FaqText.LongestQuestion:#,0}文字以内で入力してください。")
        : !IsText(text.Answer, FaqText.LongestAnswer)
            ? Refusal.Invalid("answer", $"回答を{FaqText.LongestAnswer:#,0}文字以内で入力してください。")
        : null;

    private static bool IsText(string text, int longest) =>
        text.Length > 0 && text.Length <= longest && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'));
}
