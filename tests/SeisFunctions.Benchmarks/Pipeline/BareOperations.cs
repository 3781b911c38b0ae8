using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SeisFunctions.Storing;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>
/// The storage operations of the intake and nothing else: the same kinds, numbers and sizes, in the same order, without
/// mail, forms or rules.
/// </summary>
internal sealed class BareOperations(string account)
{
    // As counted on 29 November 2026 for the applications of the pipeline's benchmark, means in bytes.
    private const int RawBytes = 25_700,
        FileBytes = 9_200,
        ReadingBytes = 40_400,
        ResultBytes = 20_400,
        LetterBytes = 5_600;

    // A row costs by its properties as well.
    private static readonly (int Bytes, int Properties) SubmissionRow = (1_360, 20),
        ReadingMark = (270, 8),
        ApplicationRow = (1_480, 33),
        LetterRow = (550, 14),
        SearchRow = (880, 2),
        NoteRow = (1_200, 2),
        MessageRow = (120, 1),
        ReadingRow = (700, 2),
        TurnRow = (30, 1);

    private readonly BlobServiceClient _blobs = new(account);
    private readonly TableServiceClient _tables = new(account);
    private readonly QueueServiceClient _queues = new(
        account,
        new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }
    );

    /// <summary>
    /// Operations of one application from the mail to the sent letter, beside those of the queues' own host.
    /// </summary>
    public const int OfApplication = 24;

    /// <summary>
    /// One application from the mail to the sent letter: the first of its applicant, or one that replaces it. The host's
    /// receiving and deleting of queue messages is done too.
    /// </summary>
    /// <param name="number">Its number.</param>
    /// <param name="applicants">How many applicants send in turn.</param>
    public async Task ApplicationAsync(int number, int applicants)
    {
        var id = $"{number:x32}";
        var applicant = $"a{number % applicants:x31}";
        await PutAsync(StorageNames.Mail, id, RawBytes);
        await Table(StorageNames.Submissions).AddEntityAsync(Row("call~messages", id, MessageRow));
        await Task.WhenAll(
            PutAsync(StorageNames.Attachments, id + "/000", FileBytes),
            PutAsync(StorageNames.Attachments, id + "/001", FileBytes)
        );
        await TransactAsync(
            StorageNames.Submissions,
            new(TableTransactionActionType.Add, Row("call", id, SubmissionRow)),
            Listed("~Received", id),
            Listed("~receipts~", id),
            Searched(id)
        );
        await SendAsync(StorageNames.SubmissionQueue);

        await ReceiveAsync(StorageNames.SubmissionQueue, async () =>
        {
            var submission = await GetRowAsync(StorageNames.Submissions, "call", id);
            await ReadAsync(StorageNames.Mail, id);
            await GetRowAsync(StorageNames.Calls, "call", "state");
            await PutAsync(StorageNames.Results, id, ReadingBytes);
            await Table(StorageNames.Submissions)
                .UpsertEntityAsync(Row($"call~{applicant}", id, ReadingRow), TableUpdateMode.Replace);
            var before = await GetRowAsync(StorageNames.Applications, "call", applicant);
            await QueryAsync(StorageNames.Submissions, "call~" + applicant);
            await PutAsync(StorageNames.Results, id + "/result", ResultBytes);
            await TransactAsync(
                StorageNames.Applications,
                before is null
                    ? new(TableTransactionActionType.Add, Row("call", applicant, ApplicationRow))
                    : new(TableTransactionActionType.UpdateReplace, Row("call", applicant, ApplicationRow), before.ETag),
                new(TableTransactionActionType.UpsertReplace, Row("call", "~before~" + applicant, ApplicationRow)),
                new(TableTransactionActionType.UpsertReplace, Row("call", "~after~" + applicant, ApplicationRow))
            );
            // The letter tells what has changed against the one before, or what was noted of the applicant until now.
            if (before is not null)
                await ReadAsync(StorageNames.Results, $"{number - applicants:x32}");
            else
                await QueryAsync(StorageNames.Audit, "call~" + applicant);
            await LetterAsync(id);
            await TransactAsync(
                StorageNames.Submissions,
                new(TableTransactionActionType.UpdateMerge, Row("call", id, ReadingMark), submission!.ETag),
                Listed("~Read", id),
                Searched(id),
                new(TableTransactionActionType.Delete, new TableEntity("call", "~Received" + id), ETag.All)
            );
        });
        await ReceiveAsync(StorageNames.LetterQueue, async () =>
        {
            var letter = await GetRowAsync(StorageNames.Acknowledgements, "call", id);
            await ReadAsync(StorageNames.Letters, id);
            await Table(StorageNames.Acknowledgements)
                .UpsertEntityAsync(Row("call!turns", applicant, TurnRow), TableUpdateMode.Replace);
            await TransactAsync(
                StorageNames.Acknowledgements,
                new(TableTransactionActionType.UpdateReplace, Row("call", id, LetterRow), letter!.ETag),
                new(TableTransactionActionType.UpsertReplace, Row("call", "~Sent" + id, LetterRow)),
                new(TableTransactionActionType.Delete, new TableEntity("call", "~Queued" + id), ETag.All)
            );
        });
    }

    /// <summary>One final letter.</summary>
    public async Task FinalLetterAsync(int number, string result, string reading)
    {
        var id = $"f{number:x31}";
        await GetRowAsync(StorageNames.Acknowledgements, "call", id);
        await ReadAsync(StorageNames.Results, result);
        await ReadAsync(StorageNames.Results, reading);
        await LetterAsync(id);
    }

    /// <summary>Operations of one letter that is released.</summary>
    public const int OfReleasedLetter = 5;

    /// <summary>One letter that is released: its row and what was written, then its text, its row, its message.</summary>
    public async Task ReleasedLetterAsync(string row, string written)
    {
        var letter = await GetRowAsync(StorageNames.Acknowledgements, "call", row);
        await GetRowAsync(StorageNames.Audit, "call~notes", written);
        await PutAsync(StorageNames.Letters, row, LetterBytes);
        await TransactAsync(
            StorageNames.Acknowledgements,
            new(TableTransactionActionType.UpdateReplace, Row("call", row, LetterRow), letter!.ETag),
            new(TableTransactionActionType.UpsertReplace, Row("call", "~Queued" + row, LetterRow)),
            new(TableTransactionActionType.UpsertReplace, Row("call", "~round" + row, LetterRow)),
            new(TableTransactionActionType.Delete, new TableEntity("call", "~Draft" + row), ETag.All),
            new(TableTransactionActionType.Delete, new TableEntity("call", "~approved" + row), ETag.All)
        );
        await SendAsync(StorageNames.LetterQueue);
    }

    /// <summary>The draft that such a letter is before.</summary>
    public async Task DraftAsync(string row, string written)
    {
        await Table(StorageNames.Audit).AddEntityAsync(Row("call~notes", written, NoteRow));
        await TransactAsync(
            StorageNames.Acknowledgements,
            new(TableTransactionActionType.Add, Row("call", row, LetterRow)),
            new(TableTransactionActionType.Add, Row("call", "~Draft" + row, LetterRow)),
            new(TableTransactionActionType.Add, Row("call", "~approved" + row, LetterRow))
        );
    }

    private async Task LetterAsync(string id)
    {
        await PutAsync(StorageNames.Letters, id, LetterBytes);
        await TransactAsync(
            StorageNames.Acknowledgements,
            new(TableTransactionActionType.Add, Row("call", id, LetterRow)),
            new(TableTransactionActionType.UpsertReplace, Row("call", "~Queued" + id, LetterRow))
        );
        await SendAsync(StorageNames.LetterQueue);
    }

    private Task PutAsync(string container, string name, int bytes) =>
        _blobs
            .GetBlobContainerClient(container)
            .GetBlobClient(name)
            .UploadIfAbsentAsync(new MemoryStream(new byte[bytes]), "application/octet-stream", default);

    private Task ReadAsync(string container, string name) =>
        _blobs.GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync();

    private async Task<TableEntity?> GetRowAsync(string table, string partition, string key)
    {
        var row = await Table(table).GetEntityIfExistsAsync<TableEntity>(partition, key);
        return row.HasValue ? row.Value : null;
    }

    private async Task QueryAsync(string table, string partition)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var _ in Table(table).QueryAsync<TableEntity>(filter)) { }
    }

    // A row together with its rows in lists.
    private Task TransactAsync(string table, params TableTransactionAction[] actions) =>
        Table(table).SubmitTransactionAsync(actions);

    private static TableTransactionAction Listed(string list, string id) =>
        new(TableTransactionActionType.UpsertReplace, new TableEntity("call", list + id));

    private static TableTransactionAction Searched(string id) =>
        new(TableTransactionActionType.UpsertReplace, Row("call", "~search~" + id, SearchRow));

    private Task SendAsync(string queue) =>
        _queues.GetQueueClient(queue).SendMessageAsync("{\"submissionId\":\"0123456789abcdef0123456789abcdef\"}");

    // Whose message it is does not matter: each takes one and deletes one.
    private async Task ReceiveAsync(string queue, Func<Task> work)
    {
        var client = _queues.GetQueueClient(queue);
        Response<Azure.Storage.Queues.Models.QueueMessage> message;
        do message = await client.ReceiveMessageAsync();
        while (message.Value is null);
        await work();
        await client.DeleteMessageAsync(message.Value.MessageId, message.Value.PopReceipt);
    }

    private TableClient Table(string name) => _tables.GetTableClient(name);

    private static TableEntity Row(string partition, string key, (int Bytes, int Properties) shape)
    {
        // A property's name, quotes and colon take fourteen bytes of the body.
        var text = new string('x', Math.Max(1, (shape.Bytes / shape.Properties) - 14));
        var row = new TableEntity(partition, key);
        for (var property = 0; property < shape.Properties; property++)
            row[$"Column{property:00}"] = text;
        return row;
    }
}
