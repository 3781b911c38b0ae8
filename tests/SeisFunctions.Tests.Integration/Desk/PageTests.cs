using System.Net;
using System.Text.RegularExpressions;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What the pages of the desk show.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class PageTests(DeskIntake desk)
{
    [Fact]
    public async Task The_first_page_shows_the_time_left_the_prefectures_what_needs_a_person_and_who_has_sent_nothing()
    {
        var page = await desk.PageAsync("/");

        Assert.Contains("締切まで", page);
        Assert.Contains("6日 6時間", page);
        Assert.Contains("aria-label=\"東京都：要件充足\"", page);
        Assert.Contains("aria-label=\"青森県：不備あり\"", page);
        Assert.Contains("aria-label=\"大阪府：未提出\"", page);
        Assert.Equal(47, TileLink().Count(page));
        Assert.Contains($"/submissions/{desk.Unplaced}", page);
        Assert.Contains("送信しなかった通知", page);
    }

    [Fact]
    public async Task Each_page_of_the_menu_says_where_it_is_and_leads_to_what_stands_beside_it()
    {
        foreach (var group in MenuGroup.All)
        {
            foreach (var section in group.Sections)
            {
                var page = await desk.PageAsync(section.Href);
                Assert.Contains($"<a href=\"{section.Href}\" aria-current=\"page\">", page);
                Assert.Equal(2, page.Split("aria-current=\"page\"").Length);
                Assert.All(group.Sections, one => Assert.Contains($"<a href=\"{one.Href}\"", page));
            }
        }
    }

    [Fact]
    public async Task The_page_of_an_application_shows_all_requirements_with_reason_evidence_fields_and_history()
    {
        var page = await desk.PageAsync("/applications/02");

        foreach (var requirement in Sample.Call.Requirements)
            Assert.Contains(requirement.Title, page);
        Assert.Contains("根拠", page);
        Assert.Contains("様式1 の読取結果", page);
        Assert.Contains("表", page);
        Assert.Contains($"/applications/02/compare?from={desk.Aomori[0]}&amp;to={desk.Aomori[1]}", page);
        Assert.Contains("参加割合", page);
        Assert.Contains("受付連絡", page);
    }

    [Fact]
    public async Task The_page_of_an_application_begins_with_what_a_person_must_look_at_and_whom_to_ask()
    {
        var page = await desk.PageAsync("/applications/02");

        string[] order =
        [
            "確認が必要な事項（2件）",
            "見本 花子",
            "id=\"timeline\"",
            "応募要件（11件）",
            "様式1 の読取結果",
            "推進体制（記入",
        ];
        Assert.Equal(
            order,
            order.OrderBy(text => page.IndexOf(text, StringComparison.Ordinal)).Where(text => page.Contains(text))
        );
    }

    [Fact]
    public async Task Submissions_and_letters_of_an_applicant_stand_in_one_list_newest_first()
    {
        var page = await desk.PageAsync("/applications/02");
        var timeline = page[page.IndexOf("id=\"timeline\"", StringComparison.Ordinal)..];

        var (later, earlier) = (
            timeline.IndexOf($"/submissions/{desk.Aomori[1]}\"", StringComparison.Ordinal),
            timeline.IndexOf($"/submissions/{desk.Aomori[0]}\"", StringComparison.Ordinal)
        );
        Assert.InRange(later, 0, earlier);
        Assert.Contains("<span class=\"kind\">通知</span>", timeline);
        Assert.Contains($"/submissions/{desk.Aomori[1]}/files/0/facsimile", timeline);
    }

    [Fact]
    public async Task The_text_of_a_mail_and_that_of_a_letter_can_be_read()
    {
        Assert.Contains("標記について送付します。", await desk.PageAsync($"/submissions/{desk.Aomori[0]}"));

        var letter = await desk.PageAsync(LetterLink().Match(await desk.PageAsync("/applications/02")).Groups[1].Value);

        Assert.Contains("青森県", letter);
        Assert.Contains(Mails.Sender, letter);
        Assert.Contains("受付番号", letter);
    }

    [Fact]
    public async Task A_prefecture_that_has_sent_nothing_has_a_page_too() =>
        Assert.Contains("受け付けた申請はありません。", await desk.PageAsync("/applications/27"));

    [Fact]
    public async Task Comparing_two_submissions_shows_only_what_differs()
    {
        var page = await desk.PageAsync($"/applications/02/compare?from={desk.Aomori[0]}&to={desk.Aomori[1]}");

        Assert.Contains("1欄が変わりました。", page);
        Assert.Contains("<del class=\"sign\">☑</del>", page);
        Assert.Contains("<ins>☐</ins>", page);
        Assert.Contains("変更後の提出にはありません。前の版が引き続き有効です。", page);
    }

    [Fact]
    public async Task The_page_of_a_submission_shows_its_clocks_sender_findings_and_files()
    {
        var page = await desk.PageAsync($"/submissions/{desk.Aomori[0]}");

        Assert.Contains("受付時刻", page);
        Assert.Contains("送信者の時計", page);
        Assert.Contains(Mails.Sender, page);
        Assert.Contains("様式1.docx", page);
        Assert.Contains($"/submissions/{desk.Aomori[0]}/files/1", page);
    }

    [Fact]
    public async Task Pages_name_places_and_reasons_in_words_and_not_as_programs_do()
    {
        var application = await desk.PageAsync("/applications/02");
        Assert.Contains("シート「連携市区町村」8行目", application);
        Assert.Contains("シート「連携市区町村」C8", application);
        Assert.DoesNotContain("連携市区町村!", application);

        var unplaced = await desk.PageAsync($"/submissions/{desk.Unplaced}");
        Assert.Contains("申請者の都道府県を特定できません。", unplaced);
        Assert.DoesNotContain("subject.noApplicant", unplaced);
        Assert.Contains("添付ファイルはありません。", unplaced);
    }

    [Fact]
    public async Task What_is_not_there_leads_back_to_the_first_page()
    {
        using var response = await desk.Browser.GetAsync("/submissions/0123", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("href=\"/\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/submissions/{0}/mail")]
    [InlineData("/submissions/{0}/files/0")]
    public async Task What_a_sender_sent_is_only_ever_a_download(string path)
    {
        using var response = await desk.Browser.GetAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, path, desk.Aomori[0]),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/applications", "東京都")]
    [InlineData("/applications?status=deficient", "青森県")]
    [InlineData("/submissions", "カタログの送付")]
    [InlineData("/correspondence", "新製品のご案内")]
    [InlineData("/submissions?state=needsReview", "カタログの送付")]
    [InlineData("/letters?state=suppressed", "申請と判断できないメールのため、自動では返信していません。")]
    [InlineData("/statement", "締切確定書は、締切後に全ての書類を確認してから自動で作成します。")]
    [InlineData("/audit", "通知の下書き")]
    public async Task Lists_show_what_was_asked_for(string path, string text) =>
        Assert.Contains(text, await desk.PageAsync(path));

    [Theory]
    [InlineData("東京都", "/applications/13")]
    [InlineData("１３", "/applications/13")]
    [InlineData("東京", null)]
    [InlineData("https://evil.example/", null)]
    public async Task An_applicants_whole_name_or_code_leads_to_its_application_and_nothing_leads_elsewhere(
        string query,
        string? expected
    )
    {
        using var response = await desk.Browser.GetAsync(
            $"/search?q={Uri.EscapeDataString(query)}",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected is null ? HttpStatusCode.OK : HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_receipt_number_leads_to_its_submission()
    {
        var number = Domain.SubmissionId.ReceiptNumber(desk.Unplaced);
        using var response = await desk.Browser.GetAsync(
            $"/search?q={number.ToLowerInvariant()}",
            TestContext.Current.CancellationToken
        );

        Assert.Equal($"/submissions/{desk.Unplaced}", response.Headers.Location?.ToString());
    }

    [GeneratedRegex("href=\"(/letters/02/[0-9a-f]+/text)\"")]
    private static partial Regex LetterLink();

    [GeneratedRegex("class=\"tile ")]
    private static partial Regex TileLink();
}
