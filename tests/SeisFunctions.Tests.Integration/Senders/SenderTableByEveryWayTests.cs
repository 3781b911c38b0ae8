using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Receiving.Imap;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// The table of docs/senders.md, as mails meet it: every row without an act, through the mailbox, the folder and
/// <c>POST /api/mail</c>, from the front door to the application.
/// </summary>
public sealed class SenderTableByEveryWayTests(AzuriteServer azurite, DovecotServer dovecot)
{
    private const string Server = "mx.secretariat.example.jp";

    private static readonly string[] Cells =
    [
        "nothing stands",
        "the form is missing",
        "the form stands, from the same address",
        "the form stands, from another sender",
    ];

    private static readonly DateTimeOffset First = Sample.Midway.AddMinutes(-30),
        Second = Sample.Midway.AddMinutes(-20);

    [Theory]
    [InlineData("mailbox")]
    [InlineData("folder")]
    [InlineData("http")]
    public async Task Every_cell_is_what_comes_of_a_mail(string way)
    {
        await using var mailbox = way == "mailbox" ? await dovecot.NewMailboxAsync() : null;
        var settings = mailbox?.Settings() ?? [];
        settings["Mailbox__AuthenticationServer"] = Server;
        await using var intake = await MailboxIntake.StartAsync(azurite, settings);
        var trials = TrialsOf(SenderTable.Rows.Select(row => row.Data)).ToList();
        Assert.Equal(9 * Cells.Length, trials.Count);

        foreach (var trial in trials.Where(trial => trial.Cell > 0))
            await HandInAsync(
                Mail(
                    trial.Cell == 2 ? trial.Address : "first@pref.example.lg.jp",
                    "pass",
                    trial.Prefecture,
                    trial.Cell == 1 ? "form2" : "form1"
                ),
                First
            );
        await TakenAsync();
        foreach (var trial in trials)
            await HandInAsync(Mail(trial.Address, trial.Results, trial.Prefecture, "form1", "みほん"), Second);
        await TakenAsync();

        var all = (await intake.GetAsync("/api/submissions?pageSize=200"))["items"]!.AsArray();
        var seen = new List<string>();
        foreach (var trial in trials)
            seen.Add($"{trial.Name}: {await OutcomeAsync(trial, all)}");
        Assert.Equal(trials.Select(trial => $"{trial.Name}: {trial.Expected}"), seen);

        Task HandInAsync(byte[] mail, DateTimeOffset at) =>
            way switch
            {
                "mailbox" => mailbox!.AppendAsync(mail, at),
                "folder" => intake.DropAsync($"{Guid.NewGuid():n}", mail, at),
                _ => intake.AcceptAsync(mail),
            };

        async Task TakenAsync()
        {
            await intake.PollAsync();
            await Eventually.TrueAsync(
                async () =>
                    Directory.GetFiles(intake.Inbox).Length == 0
                    && (await intake.GetAsync("/api/submissions?pageSize=200"))["items"]!
                        .AsArray()
                        .All(one => (string?)one!["state"] != "received" && !(bool)one["waitsForRereading"]!),
                "mails wait to be read"
            );
            intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(5));
        }

        // What became of the second mail, in the words of the table.
        async Task<string> OutcomeAsync(Trial trial, JsonArray submissions)
        {
            var own = submissions
                .Where(one =>
                    (string?)one!["subject"] == Mails.Subject(trial.Prefecture) && (string?)one["from"] == trial.Address
                )
                .MaxBy(one => (string?)one!["receivedAt"], StringComparer.Ordinal)!;
            using var answer = await intake.Http.GetAsync(
                $"/api/applications/{Sample.Forms.Applicant(trial.Prefecture).Code}",
                TestContext.Current.CancellationToken
            );
            var stands = answer.IsSuccessStatusCode
                ? (await RunningIntake.JsonAsync(answer))["forms"]!
                    .AsArray()
                    .SingleOrDefault(form => (string?)form!["form"] == "様式1")
                : null;
            var counts = (string?)stands?["submissionId"] == (string?)own["id"];
            if (!(bool)own["held"]!)
                return !counts
                    ? "neither held nor counted"
                    : trial.Cell switch
                    {
                        0 => "begins",
                        1 => "adds",
                        _ => "replaces",
                    };
            var codes = own["findings"]!
                .AsArray()
                .Select(finding => (string)finding!["code"]!)
                .Where(code => trial.Expected.Contains($"`{code}`", StringComparison.Ordinal))
                .Distinct();
            return $"{(counts ? "counted and " : "")}{trial.Expected.Split(',')[0]}, {string.Join(' ', codes.Select(code => $"`{code}`"))}";
        }
    }

    // Each its own applicant and address, so that none stands in another's way. 千葉県 is whose address the others use.
    private static IEnumerable<Trial> TrialsOf(
        IEnumerable<(string Owners, string Proofs, string Acceptances, string[] Cells)> rows
    )
    {
        var prefectures = new Queue<string>(
            Sample.Call.Applicants.All.Select(place => place.Name).Where(name => name != "千葉県")
        );
        foreach (
            var (owners, proofs, acceptances, cells) in rows.Where(row =>
                row.Acceptances == "any" || row.Acceptances.StartsWith('–')
            )
        )
        {
            foreach (
                var (owner, proof) in from owner in owners.Split(", ")
                                      from proof in proofs.Split(", ")
                                      where proof != "unconfirmed"
                                      select (owner, proof)
            )
            {
                for (var cell = 0; cell < Cells.Length; cell++)
                {
                    var prefecture = prefectures.Dequeue();
                    var host = owner switch
                    {
                        "own" => "pref.example.lg.jp",
                        "other" => "pref.chiba.lg.jp",
                        _ => "free.example.com",
                    };
                    var results = proof switch
                    {
                        "proved" => "pass",
                        "failed" => "fail",
                        _ => "none",
                    };
                    yield return new(
                        $"{owner} {proof}, {Cells[cell]}",
                        prefecture,
                        $"second{prefectures.Count}@{host}",
                        results,
                        cell,
                        cells[cell]
                    );
                }
            }
        }
    }

    private static byte[] Mail(string address, string results, string prefecture, string form, string kana = "") =>
        [
            .. Encoding.ASCII.GetBytes(
                $"Authentication-Results: {Server}; dmarc={results} header.from={address.Split('@')[1]}\r\n"
            ),
            .. Mails.Build(
                Mails.Subject(prefecture),
                mail => mail.From[0] = MailboxAddress.Parse(address),
                form == "form1"
                    ? (
                        "様式1.docx",
                        Sample.Forms.Form1(
                            prefecture,
                            ("department", address),
                            ("email", address),
                            ("contactKana", kana)
                        )
                    )
                    : ("様式2.xlsx", Sample.Forms.Form2(prefecture, 1))
            ),
        ];

    private sealed record Trial(
        string Name,
        string Prefecture,
        string Address,
        string Results,
        int Cell,
        string Expected
    );
}
