using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Remarks;

/// <summary>A form with findings goes back to its sender with comments, by mail, at the desk and in the self-check.</summary>
public sealed partial class RemarkedLetterTests(AzuriteServer azurite)
{
    private const string Server = "mx.secretariat.example.jp";
    private const string Sentence = "該当する箇所のコメントとして付けています";

    private static readonly byte[] Faulty = Sample.Forms.Form1("東京都", ("telephone", "12"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_with_findings_carries_the_form_that_they_are_about_and_says_so()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = (string)(await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Faulty), Form2)))["id"]!;

        var receipt = Assert.Single(await intake.LettersAsync(1));
        var file = Assert.IsType<MimePart>(Assert.Single(receipt.Attachments));

        Assert.Equal("様式1（コメント付き）.docx", file.FileName);
        Assert.Contains($"添付のファイル（様式1（コメント付き）.docx）には、上記の点を{Sentence}", receipt.TextBody, StringComparison.Ordinal);
        Assert.Contains("「電話番号」", Assert.Single(CommentsIn(BytesOf(file))), StringComparison.Ordinal);
        // The desk and the API give the same; what has nothing to mend does not come with comments.
        using var officer = await intake.SignInAsync();
        var path = $"/submissions/{id}/files/0/remarks";
        Assert.Contains($"href=\"{path}\"", await officer.GetStringAsync($"/submissions/{id}", Cancel), StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\"", await officer.GetStringAsync($"/submissions/{id}/files/0/facsimile", Cancel), StringComparison.Ordinal);
        Assert.Equal(BytesOf(file), await officer.GetByteArrayAsync(path, Cancel));
        Assert.Equal(BytesOf(file), await intake.Http.GetByteArrayAsync($"/api/submissions/{id}/attachments/0/remarks", Cancel));
        using var none = await officer.GetAsync($"/submissions/{id}/files/1/remarks", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("コメントを付ける指摘事項はありません", WebUtility.HtmlDecode(await none.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_our_comments_differs_by_what_the_officer_changed_alone()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var first = (string)(await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Faulty), Form2)))["id"]!;
        var given = BytesOf((MimePart)Assert.Single(Assert.Single(await intake.LettersAsync(1)).Attachments));

        var mended = Changed(given, "12", "03-0000-0000");
        var second = (string)(await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", mended))))["id"]!;
        await intake.ApplicationAsync("13", revision: 2);

        using var officer = await intake.SignInAsync();
        var page = WebUtility.HtmlDecode(
            await officer.GetStringAsync($"/submissions/{second}/files/0/facsimile?before={first}&file=0", Cancel)
        );
        Assert.Contains("変わった記入欄（1か所）", page, StringComparison.Ordinal);
        Assert.DoesNotContain("自動確認", page, StringComparison.Ordinal);
        Assert.Single(await intake.LettersAsync(2), letter => letter.Attachments.Any());
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("pass", true)]
    public async Task Only_who_is_proved_gets_a_file_back(string result, bool isGiven)
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Mailbox__AuthenticationServer"] = Server }
        );
        await intake.ReadAsync(
            [
                .. Encoding.ASCII.GetBytes(
                    $"Authentication-Results: {Server}; dmarc={result} header.from=pref.example.lg.jp\r\n"
                ),
                .. Mails.With(Mails.Subject("東京都"), ("様式1.docx", Faulty), Form2),
            ]
        );

        var receipt = Assert.Single(await intake.LettersAsync(1));

        Assert.Contains("「電話番号」", receipt.TextBody, StringComparison.Ordinal);
        Assert.Equal(isGiven, receipt.Attachments.Any());
        Assert.Equal(isGiven, receipt.TextBody!.Contains(Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_turns_it_off_and_a_complete_application_and_a_file_with_macros_come_with_nothing()
    {
        await using var silent = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Remarks__InLetters"] = "false" }
        );
        await silent.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Faulty), Form2));
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("大阪府"));
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", WithMacros(Faulty)), Form2));

        Assert.All(
            [.. await silent.LettersAsync(1), .. await intake.LettersAsync(2)],
            letter => Assert.Empty(letter.Attachments)
        );
    }

    [Fact]
    public async Task A_final_letter_carries_to_each_sender_what_it_has_sent_itself()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Faulty)));
        await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                mail => mail.From[0] = MailboxAddress.Parse("sangyo@pref.example.lg.jp"),
                Form2
            )
        );
        await intake.ApplicationAsync("13", revision: 2);
        await intake.CloseAsync();

        var final = (await intake.LettersAsync(4))
            .Where(letter => letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal))
            .ToDictionary(letter => letter.To.Mailboxes.Single().Address);

        Assert.Equal("様式1（コメント付き）.docx", Assert.Single(FormsWith(final[Mails.Sender])));
        Assert.Contains(Sentence, final[Mails.Sender].TextBody, StringComparison.Ordinal);
        Assert.Empty(FormsWith(final["sangyo@pref.example.lg.jp"]));
    }

    [Fact]
    public async Task The_self_check_gives_the_form_back_within_its_page()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in new[] { ("様式1.docx", Faulty), Form2 })
        {
            var part = new ByteArrayContent(bytes)
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
            };
            part.Headers.ContentDisposition = new("form-data") { Name = "files", FileNameStar = name };
            form.Add(part);
        }

        using var response = await intake.Anonymous.PostAsync("/check", form, Cancel);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));

        var link = Assert.Single(Link().Matches(page));
        Assert.Equal("様式1（コメント付き）.docx", link.Groups["name"].Value);
        Assert.Contains(
            "「電話番号」",
            Assert.Single(CommentsIn(Convert.FromBase64String(link.Groups["bytes"].Value))),
            StringComparison.Ordinal
        );
    }

    private static (string Name, byte[] Content) Form2 => ("様式2.xlsx", Sample.Forms.Form2("東京都", 2));

    private static IEnumerable<string> FormsWith(MimeMessage letter) =>
        letter
            .Attachments.OfType<MimePart>()
            .Select(file => file.FileName!)
            .Where(name => !name.EndsWith(".json", StringComparison.Ordinal));

    private static byte[] BytesOf(MimePart file)
    {
        using var content = new MemoryStream();
        file.Content!.DecodeTo(content);
        return content.ToArray();
    }

    private static List<string> CommentsIn(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return
        [
            .. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.ChildElements.Select(comment =>
                comment.InnerText
            ),
        ];
    }

    private static byte[] Changed(byte[] file, string from, string to)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            var text = document
                .MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>()
                .Single(one => one.Text == from);
            text.Text = to;
        }

        return stream.ToArray();
    }

    private static byte[] WithMacros(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, true))
        {
            using var part = zip.CreateEntry("word/vbaProject.bin").Open();
            part.WriteByte(0);
        }

        return stream.ToArray();
    }

    [GeneratedRegex("href=\"data:[^;]*;base64,(?<bytes>[^\"]*)\" download=\"(?<name>[^\"]*)\"")]
    private static partial Regex Link();
}
