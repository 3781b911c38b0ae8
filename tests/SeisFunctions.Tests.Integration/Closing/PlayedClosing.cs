using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>
/// A call in which everything happens that a closing must account for, up to the deadline. Every mail has a name, by
/// which tests speak of it.
/// </summary>
internal sealed partial class PlayedClosing(RunningIntake intake) : IAsyncDisposable
{
    private const string Server = "mx.example.jp";

    private static readonly (string Code, string Host)[] Hosts =
    [
        ("01", "pref.hokkaido.example.jp"),
        ("13", "pref.tokyo.example.jp"),
        ("23", "pref.aichi.example.jp"),
        ("26", "pref.kyoto.example.jp"),
        ("27", "pref.osaka.example.jp"),
        ("29", "pref.nara.example.jp"),
        ("30", "pref.wakayama.example.jp"),
        ("34", "pref.hiroshima.example.jp"),
        ("40", "pref.fukuoka.example.jp"),
    ];

    /// <summary>The call of the play: every prefecture in it has a host of its own.</summary>
    public static CallDefinition Call { get; } =
        Sample.Shipped with
        {
            Mail = Sample.Shipped.Mail with
            {
                SenderDomains = Hosts.ToDictionary(one => one.Code, one => (IReadOnlyList<string>)[one.Host]),
            },
        };

    private readonly Dictionary<string, string> _ids = [];

    public RunningIntake Intake => intake;

    /// <summary>The names of all mails.</summary>
    public IReadOnlyCollection<string> Names => _ids.Keys;

    /// <summary>The id of a mail's submission.</summary>
    public string this[string name] => _ids[name];

    /// <summary>The services of the host.</summary>
    public T Service<T>()
        where T : notnull => intake.Services.GetRequiredService<T>();

    public static async Task<PlayedClosing> StartAsync(AzuriteServer azurite)
    {
        var played = new PlayedClosing(
            await RunningIntake.StartAsync(
                azurite,
                Call,
                settings: new Dictionary<string, string?>
                {
                    ["Mailbox__AuthenticationServer"] = Server,
                    ["Desk__Address"] = "https://seis.example.lg.jp",
                }
            )
        );
        await played.PlayAsync();
        return played;
    }

    /// <summary>
    /// Goes past the deadline and its grace, and waits until the closing statement stands and every final letter is
    /// written that waits for nobody.
    /// </summary>
    public async Task<ClosingStatement> CloseAsync(params string[] waiting)
    {
        intake.Clock.SetTo(Call.Schedule.Deadline + Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(
            async () =>
                (await ProgressAsync()).LettersLeft.SequenceEqual(waiting)
                && (await ProgressAsync()).ClosedAt is not null,
            "the letters do not wait as they should"
        );
        return await Service<StatementStore>().ReadAsync(Call.Id, (await ProgressAsync()).StatementHash!, default)
            ?? throw new InvalidOperationException("The closing statement is lost.");
    }

    public Task<CallProgress> ProgressAsync() => Service<CallRegister>().ReadAsync(default);

    /// <summary>An officer acts on a mail's submission.</summary>
    public async Task ActAsync(string name, string act, object body)
    {
        using var answer = await intake.Http.PostAsJsonAsync($"/api/submissions/{_ids[name]}/{act}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(
            async () => !await Service<SubmissionLists>().UnreadAsync(default).AnyAsync(),
            "a submission waits to be read"
        );
    }

    /// <summary>
    /// The letters that went out, as people read them, by a name of addressee and kind: numbers, hashes and sizes,
    /// which change with every change of the forms, are replaced.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> LettersAsync()
    {
        var letters = Service<LetterRegister>();
        await Eventually.TrueAsync(
            async () => !await letters.QueuedAsync(DateTimeOffset.MaxValue, default).AnyAsync(),
            "letters wait"
        );
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var sent in await letters
                .AllAsync(default)
                .Where(one => one.State == LetterState.Sent)
                .OrderBy(one => one.CreatedAt)
                .ToListAsync()
        )
        {
            using var content = new MemoryStream((await Service<LetterStore>().FindAsync(sent.Id, default))!);
            using var letter = await MimeMessage.LoadAsync(content);
            var to = letter.To.Mailboxes.Single().Address;
            var title = Call
                .Letters.Single(one => letter.Subject!.StartsWith(one.Value.Title, StringComparison.Ordinal))
                .Key.ToString()
                .ToLowerInvariant();
            var (name, number) = ($"{to.Replace("@", "-at-", StringComparison.Ordinal)}.{title}", 1);
            while (
                !texts.TryAdd(
                    number == 1 ? name : $"{name}-{number}",
                    Readable($"宛先：{to}\n件名：{letter.Subject}\n\n{letter.TextBody}")
                )
            )
                number++;
        }

        return texts;
    }

    /// <summary>An on-time mail, or one at the time that is given, taken in and read.</summary>
    public async Task DropAsync(
        string name,
        string from,
        byte[] mail,
        DateTimeOffset? at = null,
        string? results = "dmarc=pass"
    )
    {
        if (results is not null)
            mail =
            [
                .. Encoding.ASCII.GetBytes(
                    $"Authentication-Results: {Server}; {results}{(results.EndsWith("pass", StringComparison.Ordinal) ? $" header.from={from.Split('@')[1]}" : "")}\r\n"
                ),
                .. mail,
            ];
        _ids[name] = SubmissionId.Of(Call.Id, Convert.ToHexStringLower(SHA256.HashData(mail)));
        await intake.DropAsync(name, mail, at ?? Sample.Midway.AddMinutes(_ids.Count));
        using var polled = await intake.Admin.PostAsJsonAsync("/admin/functions/PollMailbox", new { });
        await Eventually.TrueAsync(
            async () => await Service<SubmissionRegister>().FindAsync(_ids[name], default) is { WaitsToBeRead: false },
            $"{name} has not been read"
        );
    }

    public static byte[] Mail(string from, string subject, params (string Name, byte[] Content)[] files) =>
        Mails.Build(subject, mail => mail.From[0] = MailboxAddress.Parse(from), files);

    public ValueTask DisposeAsync() => intake.DisposeAsync();

    private async Task PlayAsync()
    {
        intake.Clock.SetTo(Sample.Midway.AddHours(2));
        await PlainAsync(
            "fukuoka-early",
            "dx@pref.fukuoka.example.jp",
            "福岡県",
            both: true,
            at: Call.Schedule.OpensAt.AddDays(-1)
        );
        await PlainAsync("tokyo", "dx@pref.tokyo.example.jp", "東京都", both: true);
        await PlainAsync("tokyo-stranger", "tokyo-dx@free.example.com", "東京都", both: true);
        await PlainAsync("osaka", "dx@pref.osaka.example.jp", "大阪府", both: true);
        await DropAsync(
            "osaka-second",
            "nosei@pref.osaka.example.jp",
            Mail(
                "nosei@pref.osaka.example.jp",
                Mails.Subject("大阪府"),
                (
                    "様式1.docx",
                    Sample.Forms.Form1(
                        "大阪府",
                        ("department", "農政部農政課"),
                        ("email", "nosei@pref.osaka.example.jp")
                    )
                ),
                ("様式2.xlsx", Sample.Forms.Form2("大阪府", 1))
            )
        );
        await DropAsync(
            "hokkaido-1",
            "dx@pref.hokkaido.example.jp",
            Mail("dx@pref.hokkaido.example.jp", Mails.Subject("北海道"), ("様式1.docx", Sample.Forms.Form1("北海道")))
        );
        await DropAsync(
            "hokkaido-2",
            "shicho@pref.hokkaido.example.jp",
            Mail(
                "shicho@pref.hokkaido.example.jp",
                Mails.Subject("北海道"),
                ("様式2.xlsx", Sample.Forms.Form2("北海道", 2))
            )
        );
        await PlainAsync("kyoto-unproved", "dx@pref.kyoto.example.jp", "京都府", both: true, results: "spf=softfail");
        await DropAsync(
            "aichi-machine",
            "dx@pref.aichi.example.jp",
            Mails.Build(
                Mails.Subject("愛知県"),
                mail =>
                {
                    mail.From[0] = MailboxAddress.Parse("dx@pref.aichi.example.jp");
                    mail.Headers.Add("X-Auto-Response-Suppress", "All");
                },
                ("様式1.docx", Sample.Forms.Form1("愛知県")),
                ("様式2.xlsx", Sample.Forms.Form2("愛知県", 2))
            )
        );
        await PlainAsync("nara", "dx@pref.nara.example.jp", "奈良県", both: true);
        await DropAsync(
            "nara-or-wakayama",
            "dx@pref.wakayama.example.jp",
            Mail(
                "dx@pref.wakayama.example.jp",
                Mails.Subject("奈良県"),
                ("様式1.docx", Sample.Forms.Form1("和歌山県")),
                ("様式2.xlsx", Sample.Forms.Form2("和歌山県", 2))
            )
        );
        await DropAsync(
            "nobody",
            "somebody@free.example.com",
            Mail(
                "somebody@free.example.com",
                "書類の送付",
                ("書類.docx", Encoding.ASCII.GetBytes("PK\u0003\u0004broken"))
            ),
            results: "spf=none"
        );
        await DropAsync(
            "advertisement",
            "sales@shop.example.com",
            Mail("sales@shop.example.com", "ご案内", ("カタログ.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30_000]]))
        );
        await ActAsync("advertisement", "reject", new { by = "事務局 花子", note = "広告のため" });
        intake.Clock.SetTo(Call.Schedule.Deadline.AddSeconds(5));
        await PlainAsync(
            "hiroshima-late",
            "dx@pref.hiroshima.example.jp",
            "広島県",
            both: true,
            at: Call.Schedule.Deadline.AddSeconds(1)
        );
    }

    private Task PlainAsync(
        string name,
        string from,
        string prefecture,
        bool both,
        DateTimeOffset? at = null,
        string results = "dmarc=pass"
    ) =>
        DropAsync(
            name,
            from,
            Mail(
                from,
                Mails.Subject(prefecture),
                [
                    ("様式1.docx", Sample.Forms.Form1(prefecture)),
                    .. both ? [("様式2.xlsx", Sample.Forms.Form2(prefecture, 2))] : Array.Empty<(string, byte[])>(),
                ]
            ),
            at,
            results
        );

    private string Readable(string text)
    {
        foreach (var (name, id) in _ids)
            text = text.Replace(SubmissionId.ReceiptNumber(id), $"〔{name}〕", StringComparison.Ordinal);
        return Size().Replace(Hash().Replace(text, "（ハッシュ値）"), "（大きさ）");
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex("（[0-9,]+ バイト）")]
    private static partial Regex Size();
}
