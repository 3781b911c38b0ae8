using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>A letter as a table row: partition the call, row key applicant and letter. It stands in the list of its state, as a copy.</summary>
internal static class LetterRow
{
    /// <summary>What the keys of an applicant's letters begin with.</summary>
    public static string KeyOf(string applicant, string letterId) => $"{applicant}~{letterId}";

    public static TableEntity Of(string callId, Letter letter) => Of(callId, letter, KeyOf(letter.Applicant, letter.Id));

    /// <summary>The same as a row of a list.</summary>
    public static TableEntity Of(string callId, Letter letter, string key) => new(callId, key)
    {
        [nameof(Letter.Applicant)] = letter.Applicant,
        [nameof(Letter.Kind)] = letter.Kind.ToString(),
        [nameof(Letter.SubmissionId)] = letter.SubmissionId,
        [nameof(Letter.State)] = letter.State.ToString(),
        [nameof(Letter.Reason)] = letter.Reason,
        [nameof(Letter.To)] = letter.To,
        [nameof(Letter.CreatedAt)] = letter.CreatedAt,
        [nameof(Letter.SentAt)] = letter.SentAt,
        [nameof(Letter.Attempts)] = letter.Attempts,
        [nameof(Letter.NextTryAt)] = letter.NextTryAt,
        [nameof(Letter.HasTurn)] = letter.HasTurn,
        [nameof(Letter.SendingSince)] = letter.SendingSince,
        [nameof(Letter.MayBeDoubled)] = letter.MayBeDoubled,
        [nameof(Letter.ResendOf)] = letter.ResendOf,
        [nameof(Letter.Report)] = letter.Report is null ? null : JsonSerializer.Serialize(letter.Report, RegisterJson.Options),
        [TableList.Column] = ListOf(letter),
    };

    /// <summary>Key of the row that a letter has in the list of its state. What waits is listed by its turn, everything else newest first.</summary>
    public static string ListOf(Letter letter) => TableList.Key(letter.State.ToString(), letter.State is LetterState.Queued or LetterState.Sending
        ? $"{PlaceOf(letter.SendingSince ?? letter.NextTryAt ?? letter.CreatedAt)}~{KeyOf(letter.Applicant, letter.Id)}"
        : $"{DateTimeOffset.MaxValue.UtcTicks - letter.CreatedAt.UtcTicks:D19}~{KeyOf(letter.Applicant, letter.Id)}");

    /// <summary>Where a list comes to the letters whose turn is at that time.</summary>
    public static string PlaceOf(DateTimeOffset dueAt) => $"{dueAt.UtcTicks:D19}";

    /// <summary>Whether a text is a place in a list.</summary>
    public static bool IsPlace(string text) => text.Split('~') is [{ Length: 19 } time, var applicant, var id]
        && time.All(char.IsAsciiDigit) && applicant.All(char.IsAsciiLetterOrDigit) && SubmissionId.IsValid(id);

    public static Letter Read(TableEntity entity)
    {
        var row = new StoredRow(entity);
        var key = entity.RowKey.Split('~');
        var read = new Letter
        {
            Id = key[^1],
            Applicant = row.Text(nameof(Letter.Applicant), key.Length > 1 ? key[^2] : Letter.NoApplicant),
            Kind = row.Word(nameof(Letter.Kind), LetterKind.Receipt),
            SubmissionId = row.TextOrNull(nameof(Letter.SubmissionId)),
            State = row.Word(nameof(Letter.State), LetterState.Failed),
            Reason = row.TextOrNull(nameof(Letter.Reason)),
            To = row.TextOrNull(nameof(Letter.To)),
            CreatedAt = row.Value(nameof(Letter.CreatedAt), DateTimeOffset.UnixEpoch),
            SentAt = row.ValueOrNull<DateTimeOffset>(nameof(Letter.SentAt)),
            Attempts = row.ValueOrNull<int>(nameof(Letter.Attempts)) ?? 0,
            NextTryAt = row.ValueOrNull<DateTimeOffset>(nameof(Letter.NextTryAt)),
            HasTurn = row.ValueOrNull<bool>(nameof(Letter.HasTurn)) ?? false,
            SendingSince = row.ValueOrNull<DateTimeOffset>(nameof(Letter.SendingSince)),
            MayBeDoubled = row.ValueOrNull<bool>(nameof(Letter.MayBeDoubled)) ?? false,
            ResendOf = row.TextOrNull(nameof(Letter.ResendOf)),
            Report = row.JsonOrNull<DeliveryReport>(nameof(Letter.Report)),
            // The version of a copy says nothing about the letter's own row: what is read from a list is not written.
            Version = entity.RowKey.StartsWith('~') ? null : entity.ETag.ToString(),
            Lists = TableList.Of(row.TextOrNull(TableList.Column)),
        };
        return row.IsDamaged ? read with { Reason = "通知の記録が壊れています。文面と宛先を確かめてください。" } : read;
    }
}
