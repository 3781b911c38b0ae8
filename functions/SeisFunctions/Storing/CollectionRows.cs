using System.Globalization;
using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Storing;

/// <summary>Entries and mails of collections as table rows.</summary>
internal static class CollectionRows
{
    private const string Open = "open";

    // What storage writes itself.
    private static readonly string[] OfStorage = ["odata.etag", "Timestamp", "PartitionKey", "RowKey"];

    public static TableEntity OfMail(string partition, CollectedMail mail) =>
        TableRecord.ToRow(new MailRow(mail), partition, mail.SubmissionId);

    public static CollectedMail ReadMail(TableEntity row, CollectedMail standIn) =>
        TableRecord.Read(row, new MailRow(standIn with { SubmissionId = row.RowKey })).Record.Mail;

    /// <summary>An entry under its own key, or under a key in a list.</summary>
    public static TableEntity Of(string callId, CollectionEntry entry, string? list = null)
    {
        var row = TableRecord.ToRow(entry, callId, list ?? $"{entry.Applicant}~{entry.Key}");
        row[TableList.Column] = string.Join(' ', ListsOf(entry));
        return row;
    }

    public static StoredEntry Read(TableEntity row)
    {
        var lists = TableList.Of(row.Cell(TableList.Column) as string);
        var key = KeyOf(row);
        var standIn = new CollectionEntry
        {
            Applicant = key[0],
            Collection = key[1],
            Item = key[2],
            Due = JapanTime.Unknown,
            State = CollectionState.Missing,
        };
        return new(TableRecord.Read(row, standIn).Record, row, lists);
    }

    /// <summary>Whose entry a row holds, by its key alone.</summary>
    public static string ApplicantOf(TableEntity row) => KeyOf(row)[0];

    /// <summary>Whether two rows hold the same.</summary>
    public static bool AreSame(TableEntity stored, TableEntity row) =>
        row.Where(column => !OfStorage.Contains(column.Key))
            .All(column => stored.TryGetValue(column.Key, out var value) && Equals(value, column.Value))
        && stored.Keys.Except(OfStorage).All(row.ContainsKey);

    /// <summary>Keys of the rows that an entry has in lists.</summary>
    public static IReadOnlyList<string> ListsOf(CollectionEntry entry) =>
        entry.IsOpen ? [TableList.Key(Open, $"{PlaceOf(entry.Due)}~{entry.Applicant}~{entry.Key}")] : [];

    /// <summary>Where the list of what is missing comes to what is due then.</summary>
    public static string PlaceOf(DateTimeOffset due) =>
        string.Create(CultureInfo.InvariantCulture, $"{due.UtcTicks:D19}");

    private static string[] KeyOf(TableEntity row) =>
        row.RowKey.Split('~') is { Length: >= 3 } parts ? parts[^3..] : ["", "", ""];

    // A record of one column, since a mail is one whole.
    private sealed record MailRow
    {
        public MailRow() { }

        public MailRow(CollectedMail mail) => Mail = mail;

        public CollectedMail Mail { get; init; } = null!;
    }
}
