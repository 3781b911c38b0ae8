using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>
/// Every file that was received was read or is reported, and the closing statement says so, or which not.
/// </summary>
public sealed class FileLedgerTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_is_counted_once_and_the_counts_come_out_even()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("大阪府"),
                (
                    "束.zip",
                    Zip(("様式1.docx", Sample.Forms.Form1("大阪府")), ("様式2.xlsx", Sample.Forms.Form2("大阪府", 2)))
                )
            )
        );
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("京都府"),
                ("様式1.docx", Sample.Forms.Form1("京都府")),
                ("様式2.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
                ("案内図.pdf", "%PDF-1.7"u8.ToArray())
            )
        );
        await intake.ReadAsync(Mails.With("照会", ("署名.png", [0x89, 0x50, 0x4E, 0x47])));

        var ledger = await CloseAsync(intake);

        Assert.Equal((9, 1, 0), ((int)ledger["received"]!, (int)ledger["unpacked"]!, (int)ledger["missing"]!));
        Assert.Equal("""{"様式1":3,"様式2":2}""", Text(ledger["read"]!));
        Assert.Equal("""{"PDF":1,"問い合わせ等の添付":1,"開けない、又は壊れている":1}""", Text(ledger["unread"]!));
        Assert.Empty(ledger["differences"]!.AsArray());
        Assert.True((bool)ledger["balances"]!);
    }

    [Fact]
    public async Task A_reading_that_lacks_a_file_is_named_in_the_statement_and_on_its_page()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        await intake.ReadAsync(Mails.Complete("東京都"));
        var submission = await intake.ReadAsync(Mails.Complete("大阪府"));
        var blob = new BlobContainerClient(account, StorageNames.Results).GetBlobClient(
            $"submissions/{submission["id"]}.json"
        );
        var reading = JsonNode.Parse((await blob.DownloadContentAsync(Cancel)).Value.Content)!;
        reading["files"]!.AsArray().RemoveAt(1);
        await blob.UploadAsync(BinaryData.FromString(reading.ToJsonString()), overwrite: true, Cancel);

        var ledger = await CloseAsync(intake);

        Assert.Equal((4, 1, false), ((int)ledger["received"]!, (int)ledger["missing"]!, (bool)ledger["balances"]!));
        var difference = Assert.Single(ledger["differences"]!.AsArray())!;
        Assert.Equal(
            ((string?)submission["receiptNumber"], 2, 1, "添付2の読み取り結果がありません。"),
            (
                (string?)difference["receiptNumber"],
                (int)difference["received"]!,
                (int)difference["accounted"]!,
                (string?)difference["why"]
            )
        );
        using var browser = await intake.SignInAsync();
        var page = await browser.GetStringAsync("/statement", Cancel);
        Assert.Contains("記録が合わない提出が1件あります", page, StringComparison.Ordinal);
        Assert.Contains("添付2の読み取り結果がありません。", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_accounted_for_is_a_difference()
    {
        var two = Submission(SubmissionState.Read, 2);
        var read = SubmissionReading.None with
        {
            Files = [new(0, FileFormat.Word, ["様式1"]), new(1, FileFormat.Pdf, [])],
            Findings = [new("file.pdfOnly", Severity.Error, "x") { File = "b" }],
        };

        Assert.Empty(FileAccount.Of(two, read, kept: 2).Differences);
        (string Why, FileAccount Account)[] cases =
        [
            ("受け付けたファイルは2個、保管されているファイルは1個です。", FileAccount.Of(two, read, kept: 1)),
            ("読み取り結果の記録がありません。", FileAccount.Of(two, null, kept: 2)),
            ("読み取り結果の記録が壊れています。", FileAccount.Of(two, SubmissionReading.Damaged, kept: 2)),
            ("受付台帳の記録が壊れています。", FileAccount.Of(two with { IsDamaged = true }, read, kept: 2)),
            (
                "添付2は読み取られておらず、理由の記録もありません。",
                FileAccount.Of(two, read with { Findings = [] }, kept: 2)
            ),
            (
                "読み取った添付3が受付台帳にありません。",
                FileAccount.Of(two, read with { Files = [.. read.Files, new(2, FileFormat.Word, ["様式2"])] }, kept: 2)
            ),
        ];
        Assert.All(cases, one => Assert.Equal(one.Why, Assert.Single(one.Account.Differences).Why));
        Assert.All(cases, one => Assert.False(FileLedger.Of([one.Account]).Balances));
    }

    [Theory]
    [InlineData(SubmissionState.Received, false, "読み取りを待っている提出")]
    [InlineData(SubmissionState.NeedsReview, true, "自動で読み取れなかった提出（事務局が原本を確認）")]
    [InlineData(SubmissionState.Rejected, false, "申請として扱わない提出")]
    public void Files_of_what_was_never_read_are_kept_with_that_reason(
        SubmissionState state,
        bool givenUp,
        string reason
    )
    {
        var account = FileAccount.Of(
            Submission(state, 2) with
            {
                Failure = givenUp ? ReadingFailure.Unknown(Sample.Midway) with { GivenUp = true } : null,
            },
            null,
            kept: 2
        );

        Assert.Equal([reason, reason], account.Unread);
        Assert.True(FileLedger.Of([account]).Balances);
    }

    private static Submission Submission(SubmissionState state, int files) =>
        new()
        {
            Id = SubmissionId.Derive("x"),
            ReceiptNumber = "ABCD2345",
            ReceivedAt = Sample.Midway,
            StoredAt = Sample.Midway,
            Source = SubmissionSource.Http,
            RawSha256 = "",
            RawSize = 1,
            OnTime = true,
            State = state,
            Attachments =
            [
                .. Enumerable.Range(0, files).Select(i => new Attachment(i, $"{(char)('a' + i)}", "", 1, "")),
            ],
        };

    private static async Task<JsonNode> CloseAsync(RunningIntake intake)
    {
        await intake.CloseAsync();
        return (await intake.GetAsync("/api/closing-statement"))["files"]!;
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Text(JsonNode node) => JsonSerializer.Serialize(node, Readable);

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                stream,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
