using System.Net.Http.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

/// <summary>Lists by state and status are kept beside the rows that they list, and say the same.</summary>
public sealed class TableListTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 花子", note = "電話で確認しました" };

    [Fact]
    public async Task Submissions_are_listed_newest_first_page_by_page_and_move_to_another_list_with_their_state()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var oldest = await ReadAsync(intake, Mails.Complete("東京都"));
        intake.Clock.SetTo(Sample.Midway.AddHours(1));
        var unplaced = await ReadAsync(intake, Mails.With("新製品のご案内", ("カタログ.pdf", "%PDF-1.7"u8.ToArray())));
        intake.Clock.SetTo(Sample.Midway.AddHours(2));
        var newest = await ReadAsync(intake, Mails.Complete("大阪府"));

        Assert.Equal([newest, unplaced, oldest], await PagesAsync(intake, "/api/submissions?pageSize=1"));
        Assert.Equal([newest, unplaced, oldest], await PagesAsync(intake, "/api/submissions?pageSize=2"));
        Assert.Equal([newest, oldest], await PagesAsync(intake, "/api/submissions?state=read&pageSize=1"));
        Assert.Equal([unplaced], await PagesAsync(intake, "/api/submissions?state=needsReview"));
        Assert.Empty(await PagesAsync(intake, "/api/submissions?failed=true"));

        (
            await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{unplaced}/reject",
                Officer,
                TestContext.Current.CancellationToken
            )
        ).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(
            async () => (await PagesAsync(intake, "/api/submissions?state=rejected")).SequenceEqual([unplaced]),
            "the mail is not rejected"
        );

        Assert.Empty(await PagesAsync(intake, "/api/submissions?state=needsReview"));
        Assert.Equal([newest, unplaced, oldest], await PagesAsync(intake, "/api/submissions"));
        await EveryRowStandsInItsListsAndNoOtherAsync(intake);
    }

    [Fact]
    public async Task Applications_move_to_the_list_of_the_status_that_a_person_decides_and_back_when_it_is_taken_back()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        foreach (var (name, code) in new[] { ("東京都", "13"), ("大阪府", "27") })
        {
            await intake.ReadAsync(Mails.Complete(name));
            await intake.ApplicationAsync(code);
        }

        Assert.Equal(["13", "27"], await PagesAsync(intake, "/api/applications?status=eligible&pageSize=1"));
        Assert.Equal(["13", "27"], await PagesAsync(intake, "/api/applications?wideArea=false&pageSize=1"));
        Assert.Empty(await PagesAsync(intake, "/api/applications?wideArea=true"));
        Assert.Equal(["13", "27"], await PagesAsync(intake, "/api/applications?pageSize=1"));

        var decision = new
        {
            status = "ineligible",
            by = "事務局 花子",
            note = "電話で確認しました",
        };
        (
            await intake.Http.PostAsJsonAsync(
                "/api/applications/13/decision",
                decision,
                TestContext.Current.CancellationToken
            )
        ).EnsureSuccessStatusCode();

        Assert.Equal(["27"], await PagesAsync(intake, "/api/applications?status=eligible"));
        Assert.Equal(["13"], await PagesAsync(intake, "/api/applications?status=ineligible&wideArea=false"));
        Assert.Equal(["13"], await PagesAsync(intake, "/api/applications?status=ineligible&prefecture=13"));
        Assert.Empty(await PagesAsync(intake, "/api/applications?status=eligible&prefecture=13"));
        await EveryRowStandsInItsListsAndNoOtherAsync(intake);

        (
            await intake.Http.PostAsJsonAsync(
                "/api/applications/13/undo",
                Officer,
                TestContext.Current.CancellationToken
            )
        ).EnsureSuccessStatusCode();

        Assert.Equal(["13", "27"], await PagesAsync(intake, "/api/applications?status=eligible"));
        Assert.Empty(await PagesAsync(intake, "/api/applications?status=ineligible"));
        await EveryRowStandsInItsListsAndNoOtherAsync(intake);
    }

    [Fact]
    public async Task A_prefecture_that_has_sent_nothing_but_late_mail_is_told_from_those_that_have_sent_none()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(1)
        );
        var late = await ReadAsync(intake, Mails.Complete("大阪府"));
        using var browser = await intake.SignInAsync();

        var places = (await intake.GetAsync("/api/summary"))["prefectures"]!.AsArray();
        Assert.Equal("27", (string)Assert.Single(places, place => (bool)place!["lateOnly"]!)!["code"]!);
        var overview = await browser.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("aria-label=\"大阪府：期限後のみ\"", overview);
        Assert.Contains("aria-label=\"京都府：未提出\"", overview);
        var page = await browser.GetStringAsync("/applications/27", TestContext.Current.CancellationToken);
        Assert.Contains("期限後のみ", page);
        Assert.Contains($"href=\"/submissions/{late}\"", page);
    }

    [Fact]
    public async Task Letters_are_listed_by_what_has_become_of_them_page_by_page_and_move_with_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        foreach (var name in new[] { "東京都", "大阪府", "京都府" })
        {
            intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(1));
            await ReadAsync(intake, Mails.Complete(name));
        }

        await intake.LettersAsync(3);
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        await Eventually.TrueAsync(
            async () => (await letters.PageAsync(LetterState.Sent, null, 5, default)).Items.Count == 3,
            "the letters are not marked"
        );
        var first = await letters.PageAsync(LetterState.Sent, null, 2, default);
        Assert.Equal(["26", "27"], first.Items.Select(letter => letter.Applicant));
        Assert.True(LetterRegister.IsPosition(first.Continuation!));
        var rest = await letters.PageAsync(LetterState.Sent, first.Continuation, 2, default);
        Assert.Equal(("13", null), (Assert.Single(rest.Items).Applicant, rest.Continuation));

        var changed = await letters.ChangeAsync(
            "13",
            rest.Items[0].Id,
            letter => letter with { State = LetterState.Bounced },
            default
        );
        await letters.ChangeAsync(
            "13",
            changed!.Id,
            letter => letter with { Report = new(intake.Clock.GetUtcNow(), "5.1.1", true, changed.SubmissionId!) },
            default
        );

        Assert.Equal(
            ["26", "27"],
            (await letters.PageAsync(LetterState.Sent, null, 2, default)).Items.Select(letter => letter.Applicant)
        );
        Assert.NotNull(Assert.Single((await letters.PageAsync(LetterState.Bounced, null, 2, default)).Items).Report);
        await EveryRowStandsInItsListsAndNoOtherAsync(intake);
    }

    [Fact]
    public async Task A_letter_waits_in_the_order_of_its_turn_and_is_found_before_it_only_when_asked_for()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Acknowledge__OnReceipt"] = "false" }
        );
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        var now = intake.Clock.GetUtcNow();
        await letters.AddAsync(Waiting("later", now, now.AddHours(1)), default);
        await letters.AddAsync(Waiting("now", now, null), default);

        Assert.Equal(["now"], await DueAsync(letters, now.AddMinutes(1)));
        Assert.Equal(["now", "later"], await DueAsync(letters, now.AddHours(2)));
        Assert.Empty(await DueAsync(letters, now));

        await letters.ChangeAsync(
            "13",
            Waiting("now", now, null).Id,
            letter => letter with { State = LetterState.Sending, SendingSince = now.AddHours(1) },
            default
        );
        Assert.Empty(await DueAsync(letters, now.AddMinutes(1)));
        Assert.Equal(["later", "now"], await DueAsync(letters, now.AddHours(2)));
    }

    private static Letter Waiting(string reason, DateTimeOffset now, DateTimeOffset? next) =>
        new()
        {
            Id = SubmissionId.Derive(reason),
            Applicant = "13",
            Kind = LetterKind.Receipt,
            State = LetterState.Queued,
            Reason = reason,
            To = "a@example.jp",
            CreatedAt = now,
            NextTryAt = next,
        };

    private static async Task<IEnumerable<string?>> DueAsync(LetterRegister letters, DateTimeOffset before) =>
        (await letters.QueuedAsync(before, default).ToListAsync(TestContext.Current.CancellationToken)).Select(letter =>
            letter.Reason
        );

    private static async Task<string> ReadAsync(RunningIntake intake, byte[] mail) =>
        (string)(await intake.ReadAsync(mail))["id"]!;

    // Ids or codes of all pages of a list.
    private static async Task<IReadOnlyList<string>> PagesAsync(RunningIntake intake, string path)
    {
        var (found, after) = (new List<string>(), "");
        do
        {
            var page = await intake.GetAsync(
                path
                    + (
                        after.Length == 0
                            ? ""
                            : $"{(path.Contains('?') ? '&' : '?')}continuation={Uri.EscapeDataString(after)}"
                    )
            );
            found.AddRange(
                page["items"]!.AsArray().Select(item => (string?)item!["id"] ?? (string)item["applicant"]!["code"]!)
            );
            after = (string?)page["continuation"] ?? "";
        } while (after.Length > 0);
        return found;
    }

    private static async Task EveryRowStandsInItsListsAndNoOtherAsync(RunningIntake intake)
    {
        foreach (
            var name in new[] { StorageNames.Submissions, StorageNames.Applications, StorageNames.Acknowledgements }
        )
        {
            var table = intake.Services.GetRequiredService<TableServiceClient>().GetTableClient(name);
            var rows = await table
                .QueryAsync<TableEntity>(row => row.PartitionKey == Sample.Call.Id)
                .ToListAsync(TestContext.Current.CancellationToken);
            // A submission's receipt number leads to it too, and what a search finds of it stands beside it.
            var told = rows.Where(row => row.RowKey[0] != '~')
                .SelectMany(row =>
                    row.GetString("Lists")
                        .Split(' ')
                        .Concat(
                            row.GetString("ReceiptNumber") is { } number
                                ? [$"~receipts~{number}", $"~search~{row.RowKey}"]
                                : []
                        )
                )
                .Order(StringComparer.Ordinal);
            Assert.Equal(
                told,
                rows.Where(row => row.RowKey[0] == '~').Select(row => row.RowKey).Order(StringComparer.Ordinal)
            );
        }
    }
}
