using System.Globalization;
using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// A letter as a table row: partition the call, row key applicant and letter. It stands in the list of its state, as a
/// copy.
/// </summary>
internal static class LetterRow
{
    /// <summary>What the keys of an applicant's letters begin with.</summary>
    public static string KeyOf(string applicant, string letterId) => $"{applicant}~{letterId}";

    public static TableEntity Of(string callId, Letter letter) =>
        Of(callId, letter, KeyOf(letter.Applicant, letter.Id));

    /// <summary>The same as a row of a list.</summary>
    public static TableEntity Of(string callId, Letter letter, string key)
    {
        var row = TableRecord.ToRow(letter, callId, key);
        row[TableList.Column] = string.Join(' ', ListsOf(letter));
        return row;
    }

    /// <summary>The list of those that a person has something to do with.</summary>
    public const string Tasks = "tasks";

    /// <summary>The list of those that an answer is waited for.</summary>
    public const string Awaiting = "awaiting";

    /// <summary>The list of those that were answered.</summary>
    public const string Answered = "answered";

    /// <summary>The list of the drafts to many that are approved, by when they go out.</summary>
    public const string Approved = "approved";

    /// <summary>The list of those that nobody has approved, by when they should go out and by round.</summary>
    public const string Unapproved = "unapproved";

    /// <summary>
    /// The same of those that cannot go out as they are: each is a task of its own, and no part of their round's.
    /// </summary>
    public const string Faulty = "faulty";

    /// <summary>The list of the letters of a round, in the order of applicants.</summary>
    public static string OfRound(string round) => $"round-{round}";

    /// <summary>
    /// Keys of the rows that a letter has in lists. What waits is listed by its turn, everything else newest first.
    /// </summary>
    public static IReadOnlyList<string> ListsOf(Letter letter)
    {
        var newestFirst =
            $"{DateTimeOffset.MaxValue.UtcTicks - letter.CreatedAt.UtcTicks:D19}~{KeyOf(letter.Applicant, letter.Id)}";
        return
        [
            TableList.Key(
                letter.State.ToString(),
                letter.State is LetterState.Queued or LetterState.Sending
                    ? $"{PositionOf(letter.SendingSince ?? letter.NextTryAt ?? letter.CreatedAt)}~{KeyOf(letter.Applicant, letter.Id)}"
                    : newestFirst
            ),
            .. letter.IsTask ? [TableList.Key(Tasks, newestFirst)] : Array.Empty<string>(),
            .. letter is { IsAwaiting: true, AnswerBy: { } until }
                ? [TableList.Key(Awaiting, $"{PositionOf(until)}~{KeyOf(letter.Applicant, letter.Id)}")]
                : Array.Empty<string>(),
            .. letter.Answer is null ? Array.Empty<string>() : [TableList.Key(Answered, newestFirst)],
            .. letter is { Round: { } round }
                ? [TableList.Key(OfRound(round), KeyOf(letter.Applicant, letter.Id)), .. UnreleasedOf(letter, round)]
                : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> UnreleasedOf(Letter letter, string round) =>
        letter.State == LetterState.Draft
            ?
            [
                TableList.Key(
                    letter.Approval is not null ? Approved
                        : letter.IsTask ? Faulty
                        : Unapproved,
                    $"{PositionOf(letter.ReleaseAt ?? default)}~{round}~{KeyOf(letter.Applicant, letter.Id)}"
                ),
            ]
            : [];

    /// <summary>Where a list comes to the letters whose turn is at that time.</summary>
    public static string PositionOf(DateTimeOffset dueAt) => $"{dueAt.UtcTicks:D19}";

    /// <summary>The instant that such a place begins with.</summary>
    public static DateTimeOffset InstantOf(string place) =>
        new(long.Parse(place.AsSpan(0, 19), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>Whether a text is a place in a list.</summary>
    public static bool IsPosition(string text) =>
        text.Split('~') is [{ Length: 19 } time, var applicant, var id]
        && time.All(char.IsAsciiDigit)
        && Applicant.IsCode(applicant)
        && SubmissionId.IsValid(id);

    public static Letter Read(TableEntity row)
    {
        var key = row.RowKey.Split('~');
        var standIn = new Letter
        {
            Id = key[^1],
            Applicant = key.Length > 1 ? key[^2] : Letter.NoApplicant,
            Kind = LetterKind.Receipt,
            State = LetterState.Failed,
            CreatedAt = JapanTime.Unknown,
        };
        var (read, damaged) = TableRecord.Read(row, standIn);
        return read with
        {
            Reason = damaged ? "通知の記録が壊れています。文面と宛先を確認してください。" : read.Reason,
            // The version of a copy says nothing about the letter's own row: what is read from a list is not written.
            Version = row.RowKey.StartsWith('~') ? null : row.ETag.ToString(),
            Lists = TableList.Of(row.Cell(TableList.Column) as string),
        };
    }
}
