using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>What attacks need: hosts on storage of their own, mails and forms. All people are invented.</summary>
/// <param name="app">Path of <c>SeisFunctions.dll</c>.</param>
/// <param name="newAccount">Gives the connection string of an empty storage account.</param>
/// <param name="folder">For data of hosts.</param>
internal sealed class AttackGround(string app, Func<string> newAccount, string folder)
{
    // Killed processes hold their messages no longer than a moment, so that an attack takes minutes and not hours.
    private static readonly Dictionary<string, string> Impatient = new()
    {
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.500",
        ["EmbeddedHost__MessageLease"] = "00:00:02",
    };

    private int _hosts;
    private int _mails;

    public CallDefinition Call { get; } = CallLoader.Load(TrialCall.Write(Path.Combine(folder, "call")));

    public SeisForms Forms => field ??= new(Call);

    /// <summary>In the middle of the call.</summary>
    public DateTimeOffset Midway => Call.Schedule.Deadline.AddDays(-6);

    public string NewAccount() => newAccount();

    /// <summary>
    /// A host with settings of its own; on the data of another one where <paramref name="data"/> names it.
    /// </summary>
    public AttackedHost Host(
        string account,
        string? data = null,
        string? grace = null,
        params (string Name, string Value)[] settings
    )
    {
        var own = new Dictionary<string, string>(Impatient);
        foreach (var (name, value) in settings)
            own[name] = value;
        return new(
            app,
            account,
            Path.Combine(folder, data ?? $"host-{Interlocked.Increment(ref _hosts)}"),
            Definition(grace),
            own
        );
    }

    /// <summary>A complete application.</summary>
    public byte[] Application(string prefecture, string? from = null) =>
        Mail(
            from ?? $"dx-mihon@{SeisForms.SenderDomain}",
            $"推進体制構築支援（{prefecture}）",
            ("様式1.docx", Forms.Form1(prefecture)),
            ("様式2.xlsx", Forms.Form2(prefecture, 2))
        );

    /// <summary>A mail that is unlike every other.</summary>
    public byte[] Mail(string from, string subject, params (string Name, byte[] Content)[] files)
    {
        using var message = new MimeMessage
        {
            Subject = subject,
            MessageId = $"attack-{Interlocked.Increment(ref _mails)}@{SeisForms.SenderDomain}",
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        var body = new BodyBuilder { TextBody = "標記について送付します。" };
        foreach (var (name, content) in files)
            body.Attachments.Add(name, content);
        message.Body = body.ToMessageBody();
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }

    // The call of the app that is attacked; one that closes soon after its deadline where nobody shall wait for the
    // grace.
    private string Definition(string? grace)
    {
        var definition = TrialCall.Write(
            Path.Combine(folder, $"call-{grace?.Replace(':', '-')}"),
            Path.GetDirectoryName(app)
        );
        if (grace is not null)
            File.WriteAllText(
                definition,
                File.ReadAllText(definition)
                    .Replace(
                        "\"closingGrace\": \"00:05:00\"",
                        $"\"closingGrace\": \"{grace}\"",
                        StringComparison.Ordinal
                    )
            );
        return definition;
    }
}
