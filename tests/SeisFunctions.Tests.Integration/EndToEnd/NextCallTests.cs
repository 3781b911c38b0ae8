using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Commands;
using SeisFunctions.Tests.Commands;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>A call that nobody has seen before, made as docs/next-call.md says: command by command, edit by edit.</summary>
[Collection(nameof(CommandTests))]
public sealed partial class NextCallTests : IDisposable
{
    private const string Run = "dotnet run --project functions/SeisFunctions -- ";

    private readonly string _folder = Directory.CreateTempSubdirectory("next-call").FullName;
    private readonly Dictionary<string, string> _settings = [];

    [Fact]
    public async Task The_page_makes_a_call_that_plays_from_the_first_mail_to_the_final_letters()
    {
        var played = new List<string>();
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.Path("docs", "next-call.md"))))
        {
            if (block.Groups["kind"].Value == "diff")
                Edit(block.Groups["file"].Value, block.Groups["text"].Value);
            else
                foreach (var line in block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    played.Add(await CommandAsync(line));
        }

        Assert.Contains(played, output => output.Contains("3 samples, 3 as expected, 0 not.", StringComparison.Ordinal));
        Assert.Contains(played, output => output.Contains("4 samples, 4 as expected, 0 not.", StringComparison.Ordinal));
        var kinds = Enum.GetValues<Domain.LetterKind>().Length;
        Assert.Contains(
            $"my-call: 2 forms, 5 requirements, {kinds} letters. No faults.",
            played.Select(output => output.Trim().Split(Environment.NewLine)[0])
        );
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "blank")).Length);
        var letters = Directory
            .GetFiles(Path.Combine(_folder, ".demo", "outbox"))
            .Select(file => MimeKit.MimeMessage.Load(file))
            .ToList();
        Assert.Contains(letters, letter =>
            letter.Subject == "【受付完了通知】令和9年度 まちの相談会支援（手本市）"
            && letter.TextBody!.Contains("ご応募ありがとうございました。", StringComparison.Ordinal)
        );
        Assert.Contains(letters, letter => letter.TextBody!.Contains("応募要件3の2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_over()
    {
        File.WriteAllText(Path.Combine(_folder, "call.json"), "mine");

        var (status, output) = await RunAsync(["call", "new", _folder]);

        Assert.Equal(1, status);
        Assert.Contains("is not empty: nothing is written over.", output, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "call.json")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> CommandAsync(string line)
    {
        if (line.StartsWith("export ", StringComparison.Ordinal))
        {
            var (name, value) = (line["export ".Length..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            _settings[name] = value.Replace("$PWD", _folder, StringComparison.Ordinal);
            return "";
        }

        Assert.StartsWith(Run, line, StringComparison.Ordinal);
        var arguments = line[Run.Length..].Split(' ');
        var (status, output) = await RunAsync(arguments[0] == "demo" ? [.. arguments, "--port", "0"] : arguments);
        Assert.True(status == 0, $"{line}\n{output}");
        return output;
    }

    // What stands behind - is written in the file as it is, and becomes what stands behind + below it.
    private void Edit(string file, string diff)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (Match change in Change().Matches(diff))
        {
            var (old, @new) = (Of(change.Groups["old"].Value), Of(change.Groups["new"].Value));
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        File.WriteAllText(path, text);

        static string Of(string lines) => string.Join('\n', lines.TrimEnd('\n').Split('\n').Select(line => line[1..]));
    }

    private async Task<(int Status, string Output)> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    [GeneratedRegex("^```(?<kind>sh|diff)(?: (?<file>[^\n]+))?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<old>(?:^-[^\n]*\n)+)(?<new>(?:^[+][^\n]*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Change();
}
