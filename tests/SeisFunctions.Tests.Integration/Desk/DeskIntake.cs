using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Intake;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>One intake for the tests that only look: two applications, and two mails that are none.</summary>
public sealed class DeskIntake(AzuriteServer azurite) : IAsyncLifetime
{
    internal RunningIntake Intake { get; private set; } = null!;

    internal HttpClient Browser { get; private set; } = null!;

    /// <summary>A submission that no rule could place.</summary>
    internal string Unplaced { get; private set; } = "";

    /// <summary>A submission of another department of 長野県, which waits.</summary>
    internal string Second { get; private set; } = "";

    /// <summary>A draft of a request to mend, as paths name it.</summary>
    internal string Draft { get; private set; } = "";

    /// <summary>An entry of the list of questions and answers, released and changed since.</summary>
    internal string Question { get; private set; } = "";

    /// <summary>A registration for the briefing.</summary>
    internal string Registration { get; private set; } = "";

    /// <summary>A list of contacts that was read in and not taken over.</summary>
    internal string Contacts { get; private set; } = "";

    /// <summary>Two submissions of 青森県, the second with another 様式1.</summary>
    internal IReadOnlyList<string> Aomori { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Intake = await RunningIntake.StartAsync(azurite);
        Browser = await Intake.SignInAsync();
        await Intake.ReadAsync(Mails.Complete("東京都"));
        var first = await Intake.ReadAsync(Mails.Complete("青森県"));
        var second = await Intake.ReadAsync(
            Mails.With(
                Mails.Subject("青森県"),
                ("様式1.docx", Sample.Forms.Form1("青森県", (FormFields.Memorandum1, "false")))
            )
        );
        Aomori = [(string)first["id"]!, (string)second["id"]!];
        Unplaced = (string)(await Intake.ReadAsync(Mails.With("新製品のご案内")))["id"]!;
        await Intake.ReadAsync(Mails.With("カタログの送付", ("カタログ.pdf", "%PDF-1.7"u8.ToArray())));
        await Intake.ReadAsync(Department("dx@pref.example.lg.jp", "two-a"));
        Second = (string)(await Intake.ReadAsync(Department("nosei@pref.example.lg.jp", "two-b")))["id"]!;
        // What leaves out a confirmation waits until a person has chosen it.
        using var chosen = await Intake.Http.PostAsJsonAsync(
            $"/api/submissions/{Aomori[1]}/choose",
            new { choice = "replace", by = "事務局 花子", note = "担当者に確認" }
        );
        chosen.EnsureSuccessStatusCode();
        await Eventually.TrueAsync(
            async () =>
                (string?)(await Intake.GetAsync($"/api/submissions/{Aomori[1]}"))["state"] == "read"
                && (string?)(await Intake.ApplicationAsync("02"))["status"] == "deficient",
            "what was chosen does not count"
        );
        using var response = await Intake.Http.PostAsJsonAsync(
            $"/api/submissions/{Aomori[1]}/letters",
            new { kind = "mend", by = "事務局 花子" }
        );
        response.EnsureSuccessStatusCode();
        Question = await FaqAsync();
        using var entered = await Intake.Http.PostAsJsonAsync(
            "/api/registrations",
            new
            {
                name = "見本 花子",
                organisation = "見本県",
                department = "総務部デジタル戦略推進局 地域情報化推進課 課長補佐",
                kind = "provider",
                to = "hanako.mihon.digital@joho-suishin.pref.mihon.example.lg.jp",
                by = "事務局 花子",
            }
        );
        Registration = (string)(await RunningIntake.JsonAsync(entered))["id"]!;

        Contacts = await ContactsAsync();
        Draft = ((string)(await RunningIntake.JsonAsync(response))["id"]!).Replace('-', '/');
    }

    // The one that counts, and another one that changes it.
    private async Task<string> ContactsAsync()
    {
        var (contacts, cancel) = (
            Intake.Services.GetRequiredService<ContactActs>(),
            TestContext.Current.CancellationToken
        );
        const string Head = "都道府県,部署,氏名,電話番号,メールアドレス\n",
            Osaka = "大阪府,スマートシティ戦略部 地域DX推進課,見本 花子,06-0000-0000,mihon-hanako@osaka.example.jp\n";
        var (_, first) = await contacts.ReadAsync(
            System.Text.Encoding.UTF8.GetBytes(Head + Osaka + "東京都,,見本 太郎,03-0000-0000,\n"),
            cancel
        );
        Assert.Null(await contacts.TakeOverAsync(first!, new Act("事務局 花子", null), cancel));
        var (_, second) = await contacts.ReadAsync(
            System.Text.Encoding.UTF8.GetBytes(Head + Osaka + "北海道,,見本 次郎,011-000-0000,\n"),
            cancel
        );
        return second!;
    }

    private async Task<string> FaqAsync()
    {
        var (id, faq) = (Guid.NewGuid().ToString("N"), Intake.Services.GetRequiredService<FaqActs>());
        var (act, cancel) = (new Act("事務局 花子", null), TestContext.Current.CancellationToken);
        var text = new FaqText("応募要件", 10, "同意書は必要ですか。", "申請時には必要ありません。");
        Assert.Null(await faq.WriteAsync(id, null, text, act, cancel));
        Assert.Null(await faq.ReleaseAsync(id, null, act, cancel));
        var changed = text with { Answer = "採択後に提出してください。ご不明な点は mihon@pref.example.lg.jp まで。" };
        Assert.Null(await faq.WriteAsync(id, null, changed, act, cancel));
        return id;
    }

    private static byte[] Department(string from, string files) =>
        Mails.Build(
            Mails.Subject("長野県"),
            mail => mail.From[0] = MimeKit.MailboxAddress.Parse(from),
            ("様式1.docx", Senders.SenderFiles.Read($"{files}-form1.docx")),
            ("様式2.xlsx", Senders.SenderFiles.Read($"{files}-form2.xlsx"))
        );

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Intake.DisposeAsync();
    }

    internal async Task<string> PageAsync(string path)
    {
        using var response = await Browser.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return text;
    }
}
