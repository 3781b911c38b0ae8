using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acknowledging;

/// <summary>Files that go out with a letter are kept, sent and erased within it.</summary>
public sealed class LetterFilesTests(AzuriteServer azurite)
{
    private static readonly byte[] Bytes = [.. "{\n  \"a\": \"日本語\"\r\n}\n"u8, 0, 255];

    private static readonly LetterContent Content = new("件名", "本文です。")
    {
        Files = [new("proof-7K3MPR4W.json", "application/json", Bytes), new("様式1.docx", "application/zip", [1, 2, 3])],
    };

    [Fact]
    public async Task A_letter_carries_its_files_unchanged_beside_its_text()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var letters = intake.Services.GetRequiredService<LetterStore>();
        var letter = Written("first");

        await letters.KeepAsync(letter, Content, new(Mails.Sender, null, [], null), Token);

        using var message = MimeMessage.Load(new MemoryStream((await letters.FindAsync(letter.Id, Token))!));
        Assert.Equal("本文です。", message.TextBody!.Trim());
        Assert.Equal(["proof-7K3MPR4W.json", "様式1.docx"], message.Attachments.Select(NameOf));
        Assert.Equal(Bytes, BytesOf(message.Attachments.First()));
    }

    [Fact]
    public async Task A_letter_with_files_is_the_same_bytes_when_it_is_written_again_and_keeps_them_when_sent_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var letters = intake.Services.GetRequiredService<LetterStore>();
        var (letter, copy) = (Written("again"), Written("copy"));
        await letters.KeepAsync(letter, Content, new(Mails.Sender, null, [], null), Token);
        var first = (await letters.FindAsync(letter.Id, Token))!;
        await letters.KeepCopyAsync(letter, copy, Token);
        await letters.EraseAsync(letter.Id, Token);

        Assert.Null(await letters.FindAsync(letter.Id, Token));
        await letters.KeepAsync(letter, Content, new(Mails.Sender, null, [], null), Token);

        Assert.Equal(first, (await letters.FindAsync(letter.Id, Token))!);
        using var again = MimeMessage.Load(new MemoryStream((await letters.FindAsync(copy.Id, Token))!));
        Assert.Equal(Bytes, BytesOf(again.Attachments.First()));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string NameOf(MimeEntity file) => ((MimePart)file).FileName!;

    private static byte[] BytesOf(MimeEntity file)
    {
        using var content = new MemoryStream();
        ((MimePart)file).Content!.DecodeTo(content);
        return content.ToArray();
    }

    private static Letter Written(string seed) =>
        new()
        {
            Id = SubmissionId.Derive(seed),
            Applicant = "13",
            Kind = LetterKind.Final,
            State = LetterState.Queued,
            To = Mails.Sender,
            CreatedAt = Sample.Midway,
        };
}
