using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Desk.Contacts;
using SeisFunctions.Erasing;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Contacts;

/// <summary>The secretariat reads in whom to call and to write to, and takes the list over once it has looked at it.</summary>
public sealed partial class ContactTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Head = "都道府県,部署,氏名,電話番号,メールアドレス\n",
        Tokyo = "東京都,デジタル戦略課,見本 太郎,03-0000-0000,taro@tokyo.example.jp\n",
        Osaka = "大阪府,地域DX推進課,見本 花子,06-0000-0000,hanako@osaka.example.jp\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_counts_once_an_officer_has_taken_it_over_and_a_new_one_takes_its_place_and_says_what_it_changes()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        using var browser = await intake.SignInAsync(Hanako);

        var first = await ImportAsync(browser, Head + Tokyo + Osaka);
        Assert.Contains("まだ取り込んでいません", await PageAsync(browser, first));
        Assert.Empty((await CurrentAsync(intake)).Contacts);
        await TakeAsync(browser, first);
        Assert.Equal(["13", "27"], (await CurrentAsync(intake)).Contacts.Select(contact => contact.Applicant));
        var page = await PageAsync(browser, "/contacts");
        Assert.Contains("taro@tokyo.example.jp", page);
        Assert.Contains($"{Hanako}が取り込みました（2件）", page);
        Assert.Contains("連絡先のない都道府県（45）", page);

        var second = await ImportAsync(
            browser,
            Head + Tokyo.Replace("03-0000-0000", "03-0000-0001", StringComparison.Ordinal) + "北海道,,,011-000-0000,\n"
        );
        var preview = await PageAsync(browser, second);
        Assert.Matches("追加</span></dt><dd>1　北海道", preview);
        Assert.Matches("変更</span></dt><dd>1　東京都", preview);
        Assert.Matches("削除</span></dt><dd>1　大阪府", preview);
        Assert.Equal("03-0000-0000", (await CurrentAsync(intake)).Of("13")[0].Telephone);
        await TakeAsync(browser, second);

        Assert.Equal("03-0000-0001", (await CurrentAsync(intake)).Of("13")[0].Telephone);
        Assert.Null((await CurrentAsync(intake)).AddressOf("27"));
        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.Contains("hanako@osaka", StringComparison.Ordinal)
        );
        var acts = (await intake.GetAsync("/api/audit?subject=contacts"))["items"]!.AsArray();
        Assert.Contains("追加1、変更1、削除1", (string?)acts[0]!["details"]);
        var audit = string.Concat(acts.Select(act => $"{act!["details"]}{act["note"]}{act["arguments"]}"));
        foreach (var personal in (string[])["taro", "見本 太郎", "03-0000"])
            Assert.DoesNotContain(personal, audit, StringComparison.Ordinal);
        Assert.Contains("連絡先一覧の取込み", await PageAsync(browser, "/audit"));
    }

    [Fact]
    public async Task A_file_with_a_line_that_is_not_understood_is_not_taken_in_part_and_every_such_line_is_told()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);

        var more = string.Concat(Enumerable.Repeat("見本国,,,03-0000-0000,\n", ImportContacts.MostShown));
        using var response = await SendAsync(
            browser,
            Head + Tokyo + "見本国,,,03-0000-0000,\n" + "大阪府,,,,\n" + more
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("<strong>3行目</strong>", page);
        Assert.Contains("<strong>4行目</strong>　電話番号もメールアドレスも", page);
        Assert.DoesNotContain("<strong>2行目</strong>", page);
        // Nobody reads through thousands of them: the first are shown, and how many there are.
        Assert.Contains($"（{ImportContacts.MostShown + 2}件）", page);
        Assert.Contains("ほかに2件あります", page);
        Assert.DoesNotContain($"<strong>{ImportContacts.MostShown + 3}行目</strong>", page);
        Assert.Empty((await CurrentAsync(intake)).Contacts);
    }

    [Fact]
    public async Task Of_two_officers_who_take_a_list_over_at_once_the_second_is_told()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var list = await ImportAsync(browser, Head + Tokyo);
        var form = await PageAsync(browser, $"{list}/acts/take");
        await TakeAsync(browser, await ImportAsync(browser, Head + Osaka));

        using var refused = await browser.PostAsync($"{list}/acts/take", new FormUrlEncodedContent(HiddenIn(form)), Cancel);

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal("27", Assert.Single((await CurrentAsync(intake)).Contacts).Applicant);
    }

    [Fact]
    public async Task Names_of_the_list_are_marked_in_a_question_that_is_to_be_read_by_all()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        await TakeAsync(browser, await ImportAsync(browser, Head + Tokyo));
        var (faq, id) = (intake.Services.GetRequiredService<FaqActs>(), Guid.NewGuid().ToString("N"));

        await faq.WriteAsync(id, null, new("分類", 1, "見本太郎さんの質問", "答"), new(Hanako, null), Cancel);

        Assert.Contains("<mark title=\"担当者の氏名\">見本太郎</mark>", await PageAsync(browser, $"/questions/{id}"));
    }

    [Fact]
    public async Task Contacts_are_erased_with_their_applicant_and_all_of_them_with_the_call()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        using var browser = await intake.SignInAsync(Hanako);
        await TakeAsync(browser, await ImportAsync(browser, Head + Tokyo + Osaka));
        await ImportAsync(browser, Head + Tokyo);
        var eraser = intake.Services.GetRequiredService<Eraser>();

        await eraser.EraseApplicantAsync("13", Cancel);

        Assert.Equal("27", Assert.Single((await CurrentAsync(intake)).Contacts).Applicant);
        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.Contains("taro@tokyo", StringComparison.Ordinal)
        );
        await eraser.EraseCallAsync(Cancel);
        Assert.Empty((await CurrentAsync(intake)).Contacts);
        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.StartsWith("Contacts/", StringComparison.Ordinal)
        );
    }

    private static Task<Domain.Contacts.ContactList> CurrentAsync(RunningIntake intake) =>
        intake.Services.GetRequiredService<ContactRegister>().ReadAsync(Cancel);

    [Fact]
    public async Task What_is_read_otherwise_than_it_is_written_is_told_before_the_list_is_looked_at()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);

        using var response = await SendAsync(
            browser,
            "都道府県,氏名,氏名ふりがな,電話番号,メール\n東京,見本 太郎,みほん たろう,03-0000-0000,taro@tokyo.example.jp\n"
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("列「氏名ふりがな」は読み込みません。", page);
        Assert.Contains("「東京」を「東京都」と読み取りました。", page);
        var next = Next().Match(page).Groups[1].Value;
        Assert.Contains("まだ取り込んでいません", await PageAsync(browser, next));
    }

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));

    private static async Task<string> ImportAsync(HttpClient browser, string csv)
    {
        using var response = await SendAsync(browser, csv);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string csv)
    {
        const string Path = "/contacts/acts/import";
        var token = HiddenIn(await PageAsync(browser, Path)).Single(field => field.Key == "token").Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "token" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "連絡先.csv" },
        };
        return await browser.PostAsync(Path, form, Cancel);
    }

    private static async Task TakeAsync(HttpClient browser, string list)
    {
        var path = $"{list}/acts/take";
        using var response = await browser.PostAsync(
            path,
            new FormUrlEncodedContent(HiddenIn(await PageAsync(browser, path))),
            Cancel
        );
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> HiddenIn(string page) =>
        [
            .. Hidden()
                .Matches(page)
                .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value)),
        ];

    [GeneratedRegex("href=\"([^\"]+)\">読み取った一覧の確認へ進む")]
    private static partial Regex Next();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
