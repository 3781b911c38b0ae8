using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Storing;

namespace SeisFunctions.Collecting;

/// <summary>
/// 提出のお願い, to everybody from whom something is missing: a round for each collection, date and day that the call names.
/// It rests on what is missing, so that whoever has sent it meanwhile gets none.
/// </summary>
public sealed class ReminderLetters(
    CollectionRegister collections,
    ApplicationRegister applications,
    ApplicantAddresses addresses,
    LetterWriter writer,
    CallDefinition call,
    TimeProvider clock
) : ILetterToMany
{
    /// <summary>What it is called in the API and in records.</summary>
    public const string OfCollections = "reminders";

    /// <inheritdoc/>
    public string Name => OfCollections;

    /// <inheritdoc/>
    public bool NeedsSecondOfficer => false;

    /// <inheritdoc/>
    public bool IsCorrected => false;

    /// <inheritdoc/>
    public string? TitleOf(string? matter) =>
        Read(matter) is not var (collection, due, days) ? null
            : string.Create(
                CultureInfo.GetCultureInfo("ja-JP"),
                $"{collection.Title}の提出のお願い（期限 {JapanTime.Of(due):yyyy年M月d日}、{Math.Abs(days)}日{(days < 0 ? "前" : "後")}）"
            );

    /// <inheritdoc/>
    public DateTimeOffset? ReleaseOf(string? matter) => null;

    /// <inheritdoc/>
    public Task<bool> IsOverAsync(string? matter, CancellationToken cancellationToken) =>
        Task.FromResult(IsOver(matter));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ApplicantsAsync(string? matter, CancellationToken cancellationToken)
    {
        if (Read(matter) is not var (_, due, _))
            return [];
        var missing = await collections.MissingAsync(due, due.AddTicks(1), cancellationToken).ToListAsync(cancellationToken);
        return [.. Due(matter, missing).Select(reminder => reminder.Applicant)];
    }

    /// <inheritdoc/>
    public async Task<(LetterOccasion? Occasion, Refusal? Refusal)> LookAsync(
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    )
    {
        if (IsOver(matter))
            return (
                null,
                Refusal.Impossible("提出の期限を過ぎました。", "期限までの提出のお願いは、もう送信できません。")
            );
        if (Due(matter, await collections.OfAsync(applicant, cancellationToken)) is not [var reminder])
            return (
                null,
                Refusal.Impossible(
                    "お願いする提出物がありません。",
                    "既に届いているか、免除又は期限の変更をしているか、この通知の日を過ぎています。"
                )
            );
        if (await applications.RowAsync(applicant, cancellationToken) is not { } row)
            return (null, Refusal.NotFound("申請"));
        var (to, against) = await addresses.OfAsync(row, cancellationToken);
        return to is null
            ? (null, against)
            : (
                new(
                    LetterKind.Reminder,
                    to.To,
                    call.Applicant(applicant),
                    new() { Applicant = applicant, Items = HashOf(reminder.Missing) }
                )
                {
                    Copies = to.Others,
                },
                null
            );
    }

    /// <inheritdoc/>
    public async Task<(string Subject, string Body)> WriteAsync(
        string? matter,
        LetterOccasion occasion,
        Letter? replaced,
        CancellationToken cancellationToken
    )
    {
        var (collection, due, days) = Read(matter)!.Value;
        var missing = Due(matter, await collections.OfAsync(occasion.Code, cancellationToken))
            .SelectMany(reminder => reminder.Missing);
        return writer.Reminder(
            occasion.Applicant!,
            collection.Title,
            due,
            isOverdue: days > 0,
            [.. missing.Select(entry => entry.Name is { } name ? $"{collection.Title}（{name}）" : collection.Title)],
            clock.GetUtcNow()
        );
    }

    private bool IsOver(string? matter) =>
        Read(matter) is var (_, due, days) && Reminders.IsPast(clock.GetUtcNow(), due, days);

    private List<Reminder> Due(string? matter, IEnumerable<CollectionEntry> entries) =>
        [.. Reminders.At(clock.GetUtcNow(), entries, call).Where(reminder => reminder.Occasion == matter)];

    private (CollectionDefinition Collection, DateTimeOffset Due, int Days)? Read(string? matter) =>
        matter?.Split('~') is [var id, var ticks, var day]
        && call.Collections.FirstOrDefault(one => one.Id == id) is { } collection
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var due)
        && due <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(day, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
        && collection.Reminders.Contains(days)
            ? (collection, new(due, TimeSpan.Zero), days)
            : null;

    private static string HashOf(IEnumerable<CollectionEntry> missing) =>
        LetterGround.HashOf(missing.Select(entry => entry.Key).Order(StringComparer.Ordinal));
}
