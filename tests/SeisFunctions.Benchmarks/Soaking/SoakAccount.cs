using Azure.Data.Tables;
using MimeKit;

namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>Compares what was delivered with what stands in the register, the mailbox table and the outbox.</summary>
internal sealed class SoakAccount(string storage, string outbox)
{
    // Without the rows of the lists.
    private const string Rows = "PartitionKey eq 'seis-r8' and RowKey lt '~'";

    private readonly TableClient _submissions = new(storage, "Submissions");
    private readonly TableClient _mailbox = new(storage, "Mailbox");

    /// <summary>Makes the tables that are asked before the host has made them.</summary>
    public Task PrepareAsync() =>
        Task.WhenAll(_submissions.CreateIfNotExistsAsync(), _mailbox.CreateIfNotExistsAsync());

    /// <summary>How many submissions there are, and how many of them are not read yet.</summary>
    public async Task<(int Total, int Unread)> CountAsync()
    {
        var (total, unread) = (0, 0);
        await foreach (var row in _submissions.QueryAsync<TableEntity>(Rows, select: ["State"]))
            (total, unread) = (total + 1, row.GetString("State") == "Received" ? unread + 1 : unread);
        return (total, unread);
    }

    /// <summary>The result.</summary>
    /// <param name="delivered">For every message in the mailbox, SHA-256 of its bytes.</param>
    public async Task<(int Accounted, int Lost, int Doubled)> SettleAsync(IReadOnlyList<string> delivered)
    {
        var register = new Dictionary<string, int>();
        await foreach (var row in _submissions.QueryAsync<TableEntity>(Rows, select: ["RawSha256"]))
            register[row.GetString("RawSha256")] = register.GetValueOrDefault(row.GetString("RawSha256")) + 1;
        var claims = new Dictionary<string, int>();
        var retried = 0;
        await foreach (var row in _mailbox.QueryAsync<TableEntity>(select: ["State", "Attempts"]))
        {
            if (row.GetString("State") is not { } state || row.GetInt32("Attempts") is not { } attempts)
                continue;
            claims[state] = claims.GetValueOrDefault(state) + 1;
            retried += attempts > 1 ? 1 : 0;
        }

        var known = delivered.ToHashSet();
        var unknown = register.Where(row => !known.Contains(row.Key)).Sum(row => row.Value);
        var twice = register.Values.Sum(rows => rows - 1);
        var letters = Answered().CountBy(answered => answered).ToList();
        var answeredTwice = letters.Sum(letter => letter.Value - 1);
        Console.WriteLine($"register: {register.Count} messages, {unknown} of which nobody sent, {twice} twice");
        Console.WriteLine(
            $"mailbox rows: {string.Join(", ", claims.Select(claim => $"{claim.Value} {claim.Key}"))}; {retried} needed more than one attempt"
        );
        Console.WriteLine($"letters: {letters.Count} messages answered, {answeredTwice} of them again");
        var lost = delivered.Count(hash => !register.ContainsKey(hash));
        return (delivered.Count - lost, lost, unknown + twice + answeredTwice);
    }

    private IEnumerable<string> Answered()
    {
        if (!Directory.Exists(outbox))
            yield break;
        foreach (var file in Directory.EnumerateFiles(outbox, "*.eml"))
        {
            using var letter = MimeMessage.Load(file);
            yield return letter.InReplyTo ?? Path.GetFileName(file);
        }
    }
}
