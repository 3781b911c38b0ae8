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

    public static Letter Read(TableEntity row) => new()
    {
        Id = row.RowKey[(row.RowKey.LastIndexOf('~') + 1)..],
        Applicant = row.GetString(nameof(Letter.Applicant)),
        Kind = Enum.Parse<LetterKind>(row.GetString(nameof(Letter.Kind))),
        SubmissionId = row.GetString(nameof(Letter.SubmissionId)),
        State = Enum.Parse<LetterState>(row.GetString(nameof(Letter.State))),
        Reason = row.GetString(nameof(Letter.Reason)),
        To = row.GetString(nameof(Letter.To)),
        CreatedAt = row.GetDateTimeOffset(nameof(Letter.CreatedAt))!.Value,
        SentAt = row.GetDateTimeOffset(nameof(Letter.SentAt)),
        Attempts = row.GetInt32(nameof(Letter.Attempts)) ?? 0,
        NextTryAt = row.GetDateTimeOffset(nameof(Letter.NextTryAt)),
        HasTurn = row.GetBoolean(nameof(Letter.HasTurn)) ?? false,
        SendingSince = row.GetDateTimeOffset(nameof(Letter.SendingSince)),
        MayBeDoubled = row.GetBoolean(nameof(Letter.MayBeDoubled)) ?? false,
        ResendOf = row.GetString(nameof(Letter.ResendOf)),
        Report = row.GetString(nameof(Letter.Report)) is { } report ? JsonSerializer.Deserialize<DeliveryReport>(report, RegisterJson.Options) : null,
        // The version of a copy says nothing about the letter's own row: what is read from a list is not written.
        Version = row.RowKey.StartsWith('~') ? null : row.ETag.ToString(),
        Lists = TableList.Of(row.GetString(TableList.Column)),
    };
}
