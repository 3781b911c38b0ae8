using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>
/// 締切前のご案内: on some days before the deadline, to applicants whose applications have something open, with what that
/// is, and to those of the list of contacts that have sent nothing. Never to who has sent something meanwhile.
/// </summary>
public sealed class DeadlineLetters(
    ApplicationRegister applications,
    ApplicantAddresses addresses,
    ContactRegister contacts,
    SubmissionLists listed,
    RegisterCounter counter,
    CallRegister calls,
    LetterWriter writer,
    PublicAddress address,
    CallDefinition call,
    TimeProvider clock
) : ILetterToMany
{
    /// <summary>Its name.</summary>
    public const string Word = "deadline";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public bool NeedsSecondOfficer => false;

    /// <inheritdoc/>
    public bool IsCorrected => false;

    /// <inheritdoc/>
    public string? TitleOf(string? matter) =>
        ReminderDay.DaysIn(matter) is { } days && call.Reminders.DaysBefore.Contains(days)
            ? $"締切前のご案内（締切の{days}日前）"
            : null;

    /// <inheritdoc/>
    public DateTimeOffset? ReleaseOf(string? matter) => null;

    /// <inheritdoc/>
    public async Task<bool> IsOverAsync(string? matter, CancellationToken cancellationToken) =>
        (await TodayAsync(cancellationToken))?.Matter != matter;

    /// <summary>The day on which applicants are to be reminded now, or null.</summary>
    public async Task<ReminderDay?> TodayAsync(CancellationToken cancellationToken)
    {
        if (call.Reminders.DaysBefore.Count == 0)
            return null;
        var deadline = (await calls.CurrentAsync(cancellationToken)).Deadline;
        return ReminderDay.Of(deadline, call.Reminders.DaysBefore).FirstOrDefault(day => day.IsAt(clock.GetUtcNow()));
    }

    /// <summary>Whether somebody is to be reminded who has sent something, or stands on the list of contacts.</summary>
    public async Task<bool> ReachesAnybodyAsync(CancellationToken cancellationToken)
    {
        var counts = await counter.ReadAsync(cancellationToken);
        var list = await contacts.ReadAsync(cancellationToken);
        return list
            .Contacts.Select(contact => contact.Applicant)
            .Concat(counts.Applicants.Keys)
            .Any(code => For(code, counts).Kind is not null);
    }

    /// <summary>
    /// Whoever has not handed in, or not all: those to whom it goes, and those of whom it is told why not.
    /// </summary>
    public async Task<IReadOnlyList<string>> ApplicantsAsync(string? matter, CancellationToken cancellationToken)
    {
        var counts = await counter.ReadAsync(cancellationToken);
        var list = await contacts.ReadAsync(cancellationToken);
        return
        [
            .. call
                .Applicants.ShownSilent.Select(one => one.Code)
                .Concat(list.Contacts.Select(contact => contact.Applicant))
                .Concat(counts.Applicants.Keys)
                .Concat(counts.Heard)
                .Concat(counts.Unreadable)
                .Concat(counts.Late ?? [])
                .Distinct()
                .Where(code => call.Applicant(code) is not null && For(code, counts).Against != NoNeed)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public async Task<(LetterOccasion? Occasion, Refusal? Refusal)> LookAsync(
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    )
    {
        if (await TodayAsync(cancellationToken) is not { } day || day.Matter != matter)
            return Refused("この案内の期間ではありません。", "締切の延長などにより、案内する日が変わったか、過ぎました。");
        if (call.Applicant(applicant) is not { } known)
            return (null, Refusal.NotFound("申請者"));
        var counts = await counter.ReadAsync(cancellationToken);
        var (due, against) = For(applicant, counts);
        if (due is not { } kind)
            return (null, against);
        var found = await applications.FindAsync(applicant, cancellationToken);
        var (to, unaddressed) = found is var (row, _)
            ? await addresses.OfAsync(row, cancellationToken)
            : await ToContactAsync(applicant, cancellationToken);
        if (to is null)
            return (null, unaddressed);
        var points = PointsOf(found?.Result);
        if (kind == LetterKind.ReminderToMend && points.Count == 0)
            return Refused("申請者に伝える不備がありません。", "必要な場合は、照会を作成してください。");
        return (
            new(
                kind,
                to.To,
                known,
                new()
                {
                    Applicant = applicant,
                    Newest = await NewestAsync(known, found?.Row.Newest, cancellationToken),
                    Items = HashOf(points),
                }
            )
            {
                Copies = to.Others,
            },
            null
        );

        static (LetterOccasion?, Refusal?) Refused(string title, string detail) =>
            (null, Refusal.Impossible(title, detail));
    }

    private async Task<(ApplicantAddress? Address, Refusal? Refusal)> ToContactAsync(
        string applicant,
        CancellationToken cancellationToken
    ) =>
        (await contacts.ReadAsync(cancellationToken)).AddressOf(applicant) is { } to
            ? (new(to, []), null)
            : (null, LetterOccasion.NoAddress);

    /// <inheritdoc/>
    public async Task<(string Subject, string Body)> WriteAsync(
        string? matter,
        LetterOccasion occasion,
        Letter? replaced,
        CancellationToken cancellationToken
    )
    {
        var found = await applications.FindAsync(occasion.Code, cancellationToken);
        return writer.BeforeDeadline(
            occasion.Kind,
            occasion.Applicant!,
            PointsOf(found?.Result),
            (await calls.CurrentAsync(cancellationToken)).Deadline,
            address.Value is { } pages ? new(pages, "/check") : null
        );
    }

    /// <summary>Which letter reminds an applicant, or why none does.</summary>
    internal static (LetterKind? Kind, Refusal? Against) For(string code, RegisterCounts counts)
    {
        var waits = counts.IsErased(code) ? NoNeed
            : counts.IsHeldOnly(code) ? Held
            : counts.IsUnreadableOnly(code) ? Unreadable
            : counts.IsLateOnly(code) ? Late
            : null;
        return ReminderDay.KindFor(counts.StatusOf(code, afterDeadline: false), isSilent: waits is null) is { } kind
            ? (kind, null)
            : (null, waits ?? NoNeed);
    }

    private static Refusal NoNeed { get; } =
        Refusal.Impossible(
            "この申請者には、案内する必要がなくなりました。",
            "新しい提出が届いたか、申請の状態が変わりました。"
        );

    private static Refusal Held { get; } =
        Refusal.Impossible("保留中の提出があるため、案内しません。", "「要対応」から提出を確認してください。");

    private static Refusal Unreadable { get; } =
        Refusal.Impossible("読み取れない提出があるため、案内しません。", "「要対応」から提出を確認してください。");

    private static Refusal Late { get; } =
        Refusal.Impossible("期限後に届いた提出があるため、案内しません。", "「要対応」から提出を確認してください。");

    private static IReadOnlyList<string> PointsOf(ApplicationResult? result) =>
        result is null ? [] : LetterWriter.OpenPointsOf(result, canBeMended: true);

    // Whatever it has sent since, whether it counts, waits, asks or is not read yet.
    private async Task<string> NewestAsync(Applicant applicant, string? counting, CancellationToken cancellationToken)
    {
        var held = await listed.HeldOfAsync(applicant.Code, 1, cancellationToken);
        var (written, _) = await listed.CorrespondenceAsync(applicant.Code, open: false, null, 1, cancellationToken);
        var domains = call.SenderDomains;
        var unread = await listed
            .UnreadAsync(cancellationToken)
            .Where(one => domains.OwnersOf(one.From).Contains(applicant.Code))
            .ToListAsync(cancellationToken);
        return string.Join(
            ' ',
            new[] { counting }.OfType<string>().Concat(held.Concat(written).Concat(unread).Select(one => one.Id))
        );
    }

    private static string? HashOf(IReadOnlyList<string> points) =>
        points.Count == 0 ? null : LetterGround.HashOf(points);
}
