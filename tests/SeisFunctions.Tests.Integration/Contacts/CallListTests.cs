using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Contacts;

/// <summary>電話連絡票: whom the secretariat calls, about what.</summary>
public sealed class CallListTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silent_applicants_stand_first_with_their_telephone_numbers_then_those_to_mend_with_their_open_points_and_partners_are_marked()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        var contacts = intake.Services.GetRequiredService<ContactActs>();
        var file = Encoding.UTF8.GetBytes(
            "都道府県,部署,氏名,電話番号,メールアドレス\n北海道,デジタル課,見本 太郎,011-000-0000,\n愛知県,,見本 花子,052-000-0000,\n"
        );
        var (_, list) = await contacts.ReadAsync(file, Cancel);
        Assert.Null(await contacts.TakeOverAsync(list!, new("事務局 花子", null), Cancel));
        await intake.ReadAsync(
            Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県")))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("青森県"),
                (
                    "様式1.docx",
                    Sample.Forms.Form1(
                        "青森県",
                        (FormFields.ApplicationKind, "広域リージョン連携（代表都道府県）"),
                        (FormFields.Partners, "秋田県")
                    )
                ),
                ("様式2.xlsx", Sample.Forms.Form2("青森県", 2))
            )
        );
        foreach (var code in (string[])["23", "13", "02"])
            await intake.ApplicationAsync(code);
        Assert.Null(
            await intake
                .Services.GetRequiredService<NoteActs>()
                .NoteAsync(
                    AuditEntry.OfApplication("01"),
                    "call",
                    "見本課長",
                    "2026-03-20T09:00",
                    new("事務局 花子", "来週提出の予定"),
                    Cancel
                )
        );

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/call-list", Cancel));

        var (hokkaido, aichi, akita) = (RowOf(page, "01"), RowOf(page, "23"), RowOf(page, "05"));
        Assert.Contains("<strong>011-000-0000</strong>", hokkaido);
        Assert.Contains("未提出", hokkaido);
        Assert.Contains("電話（見本課長）来週提出の予定", hokkaido);
        Assert.Contains("様式2", aichi);
        Assert.Contains("052-000-0000", aichi);
        Assert.Contains("受付連絡を送信", aichi);
        Assert.Contains("代表 青森県の連携先", akita);
        Assert.True(page.IndexOf("/applications/47", StringComparison.Ordinal) < page.IndexOf("/applications/23", StringComparison.Ordinal));
        Assert.DoesNotContain("/applications/13\"", page);
        Assert.Contains(
            "/applications/13\"",
            await browser.GetStringAsync("/call-list?all=true", Cancel),
            StringComparison.Ordinal
        );
    }

    private static string RowOf(string page, string code)
    {
        var start = page.IndexOf($"href=\"/applications/{code}\"", StringComparison.Ordinal);
        Assert.True(start > 0, code);
        return page[start..page.IndexOf("</tr>", start, StringComparison.Ordinal)];
    }
}
