using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Closing;
using SeisFunctions.Commands;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Proving;

/// <summary>
/// An intake that took an application of 東京都 by one mail, was closed, and has written its final letters; and a folder
/// with the files of that mail.
/// </summary>
internal sealed class ClosedIntake : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proof").FullName;
    private readonly string _submissionId;

    private ClosedIntake(RunningIntake intake, string submissionId)
    {
        (Intake, _submissionId) = (intake, submissionId);
        Write("様式1.docx", Form1);
        Write("様式2.xlsx", Form2);
    }

    public static byte[] Form1 { get; } = Sample.Forms.Form1("東京都");

    public static byte[] Form2 { get; } = Sample.Forms.Form2("東京都", 2);

    public RunningIntake Intake { get; }

    /// <summary>Plays the call until its letters are written.</summary>
    /// <param name="azurite">Storage.</param>
    /// <param name="authority">Address of the timestamp authority, or null.</param>
    /// <param name="more">What else comes in before the deadline.</param>
    public static async Task<ClosedIntake> StartAsync(
        AzuriteServer azurite,
        string? authority = null,
        Func<RunningIntake, Task>? more = null
    )
    {
        var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Timestamp__Url"] = authority }
        );
        var read = await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式1.docx", Form1), ("様式2.xlsx", Form2))
        );
        if (more is not null)
            await more(intake);
        await intake.CloseAsync();
        return new(intake, (string)read["id"]!);
    }

    /// <summary>A file in the folder.</summary>
    public FileInfo Write(string name, byte[] content)
    {
        var file = new FileInfo(Path.Combine(_folder, name));
        File.WriteAllBytes(file.FullName, content);
        return file;
    }

    /// <summary>The proofs that the final letters carry.</summary>
    public async Task<IReadOnlyList<LetterFile>> ProofsInLettersAsync(string applicant = "13")
    {
        var cancel = TestContext.Current.CancellationToken;
        await Eventually.TrueAsync(
            async () =>
                (await Intake.Services.GetRequiredService<CallRegister>().ReadAsync(cancel)).LettersWritten,
            "the final letters are not written"
        );
        var found = new List<LetterFile>();
        var letters = await Intake.Services.GetRequiredService<LetterRegister>().OfAsync(applicant, cancel);
        foreach (var letter in letters.Where(letter => letter.Kind == LetterKind.Final))
        {
            using var content = new MemoryStream(
                (await Intake.Services.GetRequiredService<LetterStore>().FindAsync(letter.Id, cancel))!
            );
            using var message = await MimeMessage.LoadAsync(content, cancel);
            foreach (var part in message.Attachments.OfType<MimePart>())
            {
                using var decoded = new MemoryStream();
                await part.Content!.DecodeToAsync(decoded, cancel);
                found.Add(new(part.FileName!, part.ContentType.MimeType, decoded.ToArray()));
            }
        }

        return found;
    }

    /// <summary>The proof as the secretariat can give it again.</summary>
    public async Task<LetterFile> ProofAsync()
    {
        using var answer = await Intake.Http.GetAsync(
            $"/api/submissions/{_submissionId}/proof",
            TestContext.Current.CancellationToken
        );
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        return new(
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
            "application/json",
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Has the timer of closing fire once more.</summary>
    public Task TickAsync() =>
        Intake.Services.GetRequiredService<IntakeCloser>().TickAsync(TestContext.Current.CancellationToken);

    /// <summary>The command <c>verify</c> on a proof and files of the folder.</summary>
    public async Task<(int Status, string Said)> VerifyAsync(
        LetterFile proof,
        IReadOnlyList<string> files,
        string? head = null,
        FileInfo? authority = null
    )
    {
        await using var output = new StringWriter();
        var status = await VerifyCommand.RunAsync(
            Write(proof.Name, proof.Content),
            [.. files.Select(name => new FileInfo(Path.Combine(_folder, name)))],
            head,
            authority,
            output,
            TestContext.Current.CancellationToken
        );
        return (status, output.ToString());
    }

    /// <summary>Path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    public async ValueTask DisposeAsync()
    {
        await Intake.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
