using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What an officer says about something that is due from an applicant: received on paper, not to come, to come again, another
/// date; and taking that back. The same act again changes nothing.
/// </summary>
public sealed class CollectionActs(
    CollectionRegister collections,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Records that it is received otherwise than by mail, or as it is. The reason is required.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="receivedAt">When it was received: <c>2026-06-20T10:00</c> in Japan's time, or with an offset.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> MarkReceivedAsync(
        DueKey due,
        string? receivedAt,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            due,
            act,
            entry =>
                JapanTime.Read(receivedAt) is not { } stated || stated > clock.GetUtcNow()
                    ? Refusal.Invalid(
                        "receivedAt",
                        "受け取った日時を 2026-06-20T10:00 の形（日本時間）で、現在より前の日時で指定してください。"
                    )
                : call.Schedule.WhyNotAt(stated) is { } impossible ? Refusal.Invalid("receivedAt", impossible)
                : entry.Mark is { Kind: CollectionMarkKind.Received } said && said.ReceivedAt == stated.ToUniversalTime()
                    ? Intent.Nothing
                : DeedOn(
                    entry,
                    ActKind.MarkReceived,
                    new() { ReceivedAt = stated },
                    $"受領済み（{JapanTime.ToMinuteText(stated)}）"
                ),
            cancellationToken
        );

    /// <summary>Says that it need not come. The reason is required.</summary>
    /// <inheritdoc cref="MarkReceivedAsync"/>
    public Task<Refusal?> WaiveAsync(DueKey due, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            due,
            act,
            entry =>
                entry.Mark is { Kind: CollectionMarkKind.Waived }
                    ? Intent.Nothing
                    : DeedOn(entry, ActKind.Waive, new(), "提出を免除"),
            cancellationToken
        );

    /// <summary>
    /// Says that what has come does not count: it is missing again, and is asked for again. The reason is required.
    /// </summary>
    /// <inheritdoc cref="MarkReceivedAsync"/>
    public Task<Refusal?> AskAgainAsync(DueKey due, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            due,
            act,
            entry =>
                entry is { Mark.Kind: CollectionMarkKind.AskedAgain, IsOpen: true } ? Intent.Nothing
                : entry is { State: CollectionState.Received or CollectionState.Differs } or { Waiting: not null }
                    ? DeedOn(entry, ActKind.AskAgain, new(), "受領又は確認待ち → 未着（再提出を求める）")
                : Refusal.Impossible(
                    "受け取ったものがありません。",
                    "届いていないか、提出を免除しているため、再提出は求められません。"
                ),
            cancellationToken
        );

    /// <summary>Sets another date for it. The reason is required.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="until">The date: <c>2026-07-31T17:00</c> in Japan's time, or with an offset.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> RescheduleAsync(
        DueKey due,
        string? until,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            due,
            act,
            entry =>
                JapanTime.Read(until) is not { } date || date <= call.Schedule.Deadline
                    ? Refusal.Invalid(
                        "due",
                        "新しい期限を 2026-07-31T17:00 の形（日本時間）で、公募の締切より後の日時で指定してください。"
                    )
                : call.Schedule.WhyNotAt(date) is { } impossible ? Refusal.Invalid("due", impossible)
                : entry.Due == date.ToUniversalTime() ? Intent.Nothing
                : DeedOn(
                    entry,
                    ActKind.Reschedule,
                    new() { Due = date },
                    $"期限：{JapanTime.ToMinuteText(entry.Due)} → {JapanTime.ToMinuteText(date)}"
                ),
            cancellationToken
        );

    /// <summary>Takes back all that was said about it. The reason is required.</summary>
    /// <inheritdoc cref="MarkReceivedAsync"/>
    public Task<Refusal?> UnmarkAsync(DueKey due, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            due,
            act,
            entry =>
                entry.Mark is null
                    ? Refusal.Impossible(
                        "取り消す操作がありません。",
                        "この提出物について、担当者による操作は記録されていません。"
                    )
                    : DeedOn(entry, ActKind.Unmark, new(), "担当者の操作 → 自動判定"),
            cancellationToken
        );

    private Task<Refusal?> DoAsync(
        DueKey due,
        Act act,
        Func<CollectionEntry, Intent> decide,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfCollections(due.Applicant),
            act,
            async cancellation =>
            {
                if (
                    call.Applicant(due.Applicant) is null
                    || (await collections.OfAsync(due.Applicant, cancellation)).FirstOrDefault(one =>
                        one.Collection == due.Collection && one.Item == due.Item
                    )
                        is not { State: not CollectionState.Unexpected } entry
                )
                    return Refusal.NotFound("提出物");
                return act.Note is null ? Refusal.Invalid("note", "操作の理由を指定してください。") : decide(entry);
            },
            cancellationToken
        );

    private Deed DeedOn(CollectionEntry entry, ActKind kind, ActArguments arguments, string details) =>
        new(
            kind,
            arguments with
            {
                Collection = entry.Collection,
                Item = entry.Item,
            },
            $"{NameOf(entry)}：{details}"
        )
        {
            Also = [AuditEntry.OfApplication(entry.Applicant)],
        };

    private string NameOf(CollectionEntry entry) =>
        call.Collections.FirstOrDefault(one => one.Id == entry.Collection)?.Title is var title && entry.Name is null
            ? title ?? entry.Collection
            : $"{title}（{entry.Name}）";
}
