using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// Letters that tell of what an officer did: they wait a while, say what really counts, and are corrected where it is
/// taken back after the closing.
/// </summary>
public sealed class ActLettersTests(AzuriteServer azurite)
{
    private const string Dx = "dx@pref.example.lg.jp",
        Farming = "nosei@pref.example.lg.jp",
        Consultant = "dx@consultant.example.com";

    private static readonly Dictionary<string, string?> Waiting = new() { ["Acknowledge__AfterAct"] = "00:03:00" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("accept", null)]
    [InlineData("accept-sender", "address")]
    public async Task An_acceptance_that_is_taken_back_at_once_is_told_to_nobody_and_one_that_stands_is(
        string act,
        string? scope
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Waiting);
        var undone = await intake.ReadAsync(From(Consultant, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var stands = await intake.ReadAsync(
            From("dx@advice.example.com", "大阪府", ("様式1.docx", Sample.Forms.Form1("大阪府")))
        );
        await intake.LettersAsync(2);
        foreach (var submission in new[] { undone, stands })
            await ActAsync(intake, submission, act, scope);
        var waiting = await LetterAsync(intake, "13", LetterKind.Receipt);
        Assert.Equal(
            (LetterState.Queued, true),
            (waiting.State, waiting.Reason!.StartsWith("担当者の操作の取消しに備え、", StringComparison.Ordinal))
        );

        await ActAsync(intake, undone, scope is null ? "undo" : act, scope is null ? null : "none");
        await PassAsync(intake);

        Assert.Equal(
            "担当者の操作が取り消されたため、送信していません。",
            (await LetterAsync(intake, "13", LetterKind.Receipt, LetterState.Suppressed)).Reason
        );
        await LetterAsync(intake, "27", LetterKind.Receipt, LetterState.Sent);
        var receipt = Assert.Single(await intake.LettersAsync(3), letter =>
            letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
        );
        Assert.Equal("dx@advice.example.com", receipt.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task An_act_that_is_done_again_after_it_was_taken_back_is_told_once()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Waiting);
        var submission = await intake.ReadAsync(
            From(Consultant, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都")))
        );
        await intake.LettersAsync(1);
        foreach (var act in new[] { "accept", "undo", "accept" })
        {
            await ActAsync(intake, submission, act);
            intake.Clock.SetTo(intake.Clock.GetUtcNow().AddSeconds(2));
        }

        await PassAsync(intake);

        await LetterAsync(intake, "13", LetterKind.Receipt, LetterState.Sent);
        Assert.Single(await intake.LettersAsync(2), letter =>
            letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_acceptance_that_was_told_and_is_taken_back_is_told_too_and_once_more_where_it_is_given_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var held = await SendAsync(intake, From(Consultant, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var count = 1;
        foreach (
            var (act, title, voided) in new[]
            {
                ("accept", "受付連絡", null),
                ("undo", "送信者確認中のお知らせ", "受付連絡"),
                ("accept", "受付連絡", "送信者確認中のお知らせ"),
            }
        )
        {
            var before = (await intake.LettersAsync(count++)).Select(letter => letter.MessageId).ToList();
            await ActAsync(intake, held, act);

            var letter = (await intake.LettersAsync(count)).Single(one => !before.Contains(one.MessageId));
            Assert.Equal(
                (Consultant, title),
                (letter.To.Mailboxes.Single().Address, letter.Subject!.Split('【', '】')[1])
            );
            Assert.Equal(
                voided is not null,
                letter.TextBody!.Contains($"先にお送りした【{voided}】は", StringComparison.Ordinal)
            );
            await LetterAsync(
                intake,
                title == "受付連絡" ? "13" : Letter.NoApplicant,
                title == "受付連絡" ? LetterKind.Receipt : LetterKind.Held,
                LetterState.Sent
            );
        }
    }

    [Fact]
    public async Task A_choice_that_is_taken_back_at_once_is_told_to_neither()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Waiting);
        var second = await SecondAsync(intake);
        await intake.LettersAsync(3);
        await ActAsync(intake, second, "choose", choice: "replace");
        await ActAsync(intake, second, "undo");

        await PassAsync(intake);

        Assert.DoesNotContain(await intake.LettersAsync(3), letter =>
            letter.Subject!.StartsWith("【採用した提出のお知らせ】", StringComparison.Ordinal)
        );
        await LetterAsync(intake, "20", LetterKind.Chosen, LetterState.Suppressed);
    }

    [Fact]
    public async Task An_accepted_submission_that_a_later_one_has_overtaken_says_so_and_nobody_is_told_that_it_replaced()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都"))));
        // The same department: it would take the place of what stands.
        var older = await SendAsync(
            intake,
            From(Consultant, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都", ("contactKana", "みほん"))))
        );
        var newer = await SendAsync(
            intake,
            From(Dx, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都", ("contactKana", "みほんはなこ"))))
        );
        var before = (await intake.LettersAsync(3)).Count;

        await ActAsync(intake, older, "accept");

        var receipt = Assert.Single(await intake.LettersAsync(before + 1), letter =>
            letter.To.Mailboxes.Single().Address == Consultant
            && letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
        );
        Assert.Contains(
            $"・様式1は、この提出より後に届いた提出（受付番号 {newer["receiptNumber"]}）のものが有効です。",
            receipt.TextBody!,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("差し替えました", receipt.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(await intake.LettersAsync(0), letter =>
            letter.Subject!.StartsWith("【別の送信者からの提出のお知らせ】", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Whoever_stood_and_waits_once_an_earlier_submission_is_accepted_is_told()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var older = await SendAsync(intake, Department(Consultant, "two-a"));
        var newer = await SendAsync(intake, Department(Farming, "two-b"));
        Assert.False((bool)newer["held"]!);

        await ActAsync(intake, older, "accept");

        await Eventually.TrueAsync(
            async () => (bool)(await intake.GetAsync($"/api/submissions/{newer["id"]}"))["held"]!,
            "the later one does not wait"
        );
        // 送信者確認中のお知らせ and two receipts; then both are told of each other.
        var told = Assert.Single(await intake.LettersAsync(5), letter =>
            letter.Subject!.StartsWith("【別の送信者からの提出のお知らせ】", StringComparison.Ordinal)
            && letter.To.Mailboxes.Single().Address == Farming
        );
        Assert.Contains(
            $"お送りいただいた提出（受付番号 {newer["receiptNumber"]}）より先に",
            told.TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains("申請に反映しません", told.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("consultant", told.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_is_taken_back_after_the_closing_is_told_in_corrected_final_letters_once()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var second = await SecondAsync(intake);
        await intake.CloseAsync();
        await ActAsync(intake, second, "choose", choice: "replace");
        await FinalsAsync(intake, Dx, 2);

        await ActAsync(intake, second, "undo");
        await FinalsAsync(intake, Farming, 2);
        await ActAsync(intake, second, "retry");

        var finals = await FinalsAsync(intake, Dx, 3);
        Assert.Equal(3, finals.Count);
        Assert.Contains(
            $"書類（受付番号 {second["receiptNumber"]}）を申請から除きました。",
            finals[^1].TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains("様式1_two-a.docx", finals[^1].TextBody!, StringComparison.Ordinal);
        Assert.Contains(
            "申請から除きました",
            (await FinalsAsync(intake, Farming, 2))[^1].TextBody!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("accept", null)]
    [InlineData("accept-sender", "address")]
    public async Task An_acceptance_that_is_taken_back_after_the_closing_is_told_to_who_is_left_and_a_person_tells_the_stranger(
        string act,
        string? scope
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var held = await SendAsync(intake, From(Consultant, "東京都", ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))));
        await intake.CloseAsync();
        await ActAsync(intake, held, act, scope);
        Assert.Contains(
            $"（受付番号 {held["receiptNumber"]}）を、事務局の判断により申請に加えました",
            (await FinalsAsync(intake, Dx, 2))[^1].TextBody!,
            StringComparison.Ordinal
        );
        await FinalsAsync(intake, Consultant, 1);

        await ActAsync(intake, held, scope is null ? "undo" : act, scope is null ? null : "none");

        Assert.Contains(
            $"書類（受付番号 {held["receiptNumber"]}）を申請から除きました。",
            (await FinalsAsync(intake, Dx, 3))[^1].TextBody!,
            StringComparison.Ordinal
        );
        var kept = await LetterAsync(intake, "13", LetterKind.Final, LetterState.Suppressed);
        Assert.Equal(
            (Consultant, true),
            (kept.To, kept.Reason!.Contains("事務局からご連絡ください", StringComparison.Ordinal))
        );
        Assert.Single(await FinalsAsync(intake, Consultant, 1));

        // Done once more, it is told once more.
        await ActAsync(intake, held, act, scope);
        await FinalsAsync(intake, Dx, 4);
    }

    [Fact]
    public async Task Where_nothing_is_left_after_the_closing_a_row_asks_a_person_to_tell()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var held = await SendAsync(intake, From(Consultant, "東京都", ("様式1.docx", Sample.Forms.Form1("東京都"))));
        await intake.CloseAsync();
        await ActAsync(intake, held, "accept");
        await FinalsAsync(intake, Consultant, 1);

        await ActAsync(intake, held, "undo");

        Assert.Contains(
            "申請に含まれる提出がなくなりました",
            (await LetterAsync(intake, "13", LetterKind.Final, LetterState.Suppressed)).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_submission_that_an_officer_assigns_is_answered_as_its_applicants_and_the_earlier_letter_is_voided()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var nameless = await SendAsync(
            intake,
            Mails.Build(
                "申請します",
                mail => mail.From[0] = MailboxAddress.Parse(Dx),
                ("様式2.xlsx", Sample.Forms.Form2("", []))
            )
        );
        Assert.Single(await intake.LettersAsync(1));

        await ActAsync(intake, nameless, "assign", prefecture: "東京都");

        var letter = (await intake.LettersAsync(2)).Single(one =>
            one.TextBody!.StartsWith("東京都 ご担当者様", StringComparison.Ordinal)
        );
        Assert.Contains(
            "先にお送りした【受付連絡】は、事務局が申請者を確認したため取り消します。",
            letter.TextBody!,
            StringComparison.Ordinal
        );
    }

    private static async Task<JsonNode> SecondAsync(RunningIntake intake)
    {
        await SendAsync(intake, Department(Dx, "two-a"));
        return await SendAsync(intake, Department(Farming, "two-b"));
    }

    private static byte[] Department(string from, string files) =>
        From(
            from,
            "長野県",
            ($"様式1_{files}.docx", SenderFiles.Read($"{files}-form1.docx")),
            ($"様式2_{files}.xlsx", SenderFiles.Read($"{files}-form2.xlsx"))
        );

    private static byte[] From(string address, string prefecture, params (string Name, byte[] Content)[] files) =>
        Mails.Build(Mails.Subject(prefecture), mail => mail.From[0] = MailboxAddress.Parse(address), files);

    // A minute apart, so that letters and submissions have an order.
    private static async Task<JsonNode> SendAsync(RunningIntake intake, byte[] mail)
    {
        var read = await intake.ReadAsync(mail);
        await Eventually.TrueAsync(
            async () => (await intake.SubmissionAsync((string)read["id"]!))["acknowledgements"]!.AsArray().Count > 0,
            "no letter has been written"
        );
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(1));
        return read;
    }

    private static async Task ActAsync(
        RunningIntake intake,
        JsonNode submission,
        string act,
        string? scope = null,
        string? choice = null,
        string? prefecture = null
    )
    {
        // Letters have an order by the second.
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddSeconds(2));
        using var done = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{submission["id"]}/{act}",
            new
            {
                scope,
                choice,
                prefecture,
                by = "事務局 花子",
                note = "電話で確認しました",
            },
            Cancel
        );
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync(Cancel));
        await Eventually.TrueAsync(
            async () =>
                (await intake.GetAsync("/api/submissions"))["items"]!
                    .AsArray()
                    .All(one => !(bool)one!["waitsForRereading"]!),
            "submissions wait to be read"
        );
    }

    private static async Task<Letter> LetterAsync(
        RunningIntake intake,
        string applicant,
        LetterKind kind,
        LetterState? state = null
    )
    {
        Letter? found = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    found = (
                        await intake.Services.GetRequiredService<LetterRegister>().OfAsync(applicant, Cancel)
                    ).LastOrDefault(one => one.Kind == kind && (state is null || one.State == state))
                )
                    is not null,
            $"there is no letter {kind} {state} of {applicant}"
        );
        return found!;
    }

    // Oldest first.
    private static async Task<IReadOnlyList<MimeMessage>> FinalsAsync(RunningIntake intake, string address, int count)
    {
        IReadOnlyList<MimeMessage> found = [];
        await Eventually.TrueAsync(
            async () =>
                (
                    found = [
                        .. (await intake.LettersAsync(0))
                            .Where(letter =>
                                letter.To.Mailboxes.Single().Address == address
                                && letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal)
                            )
                            .OrderBy(letter => letter.Date),
                    ]
                ).Count >= count,
            $"{address} has not got {count} final letters"
        );
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(1));
        return found;
    }

    // The queue counts by the machine's clock: the timer asks again for what is overdue.
    private static async Task PassAsync(RunningIntake intake)
    {
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(15));
        using var asked = await intake.Admin.PostAsJsonAsync("/admin/functions/RequeueLost", new { }, Cancel);
        Assert.True(asked.IsSuccessStatusCode);
    }
}
