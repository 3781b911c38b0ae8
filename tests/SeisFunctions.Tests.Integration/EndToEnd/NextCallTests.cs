using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>
/// A second call, made as docs/next-call.md says: a copy of the first one's folder with its data edited.
/// </summary>
public sealed class NextCallTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Deadline = new(2027, 2, 12, 12, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task Another_call_with_other_dates_labels_fields_and_letters_runs_from_the_first_mail_to_the_final_letter()
    {
        using var folder = new EditedCall().WithSenderDomain();
        folder.Edit(
            "call.json",
            ("\"id\": \"seis-r8\"", "\"id\": \"kyogi-r9\""),
            ("令和8年度 推進体制構築支援", "令和9年度 協議会支援"),
            ("\"subject\": \"推進体制構築支援\"", "\"subject\": \"協議会支援\""),
            ("2026-03-04T00:00:00+09:00", "2027-01-12T09:00:00+09:00"),
            ("2026-03-26T17:00:00+09:00", "2027-02-12T12:00:00+09:00"),
            ("【受付連絡】", "【受領のお知らせ】")
        );
        folder.Edit(
            "forms/form1.json",
            ("\"label\": \"都道府県名\"", "\"label\": \"応募する都道府県\""),
            ("\"edition\": \"令和8年度\"", "\"edition\": \"令和9年度\""),
            (
                "{ \"id\": \"address\"",
                "{ \"id\": \"website\", \"label\": \"協議会のウェブサイト\", \"kind\": \"text\", \"required\": true, \"aliases\": [\"サイト\"] },\n        { \"id\": \"address\""
            )
        );
        foreach (var form in new[] { "form2", "memorandum1", "memorandum2" })
            folder.Edit($"forms/{form}.json", ("\"edition\": \"令和8年度\"", "\"edition\": \"令和9年度\""));
        folder.Edit("forms/form2.json", ("\"DX担当\"", "\"DX統括\""), ("\"課題所管\"", "\"課題の所管部局\""));
        folder.Edit(
            "letters/final.liquid",
            ("の公募を締め切りました。", "の応募を締め切りました（協議会支援事務局）。")
        );
        var call = CallLoader.Load(folder.Definition, CallOptions.FurtherFaults);
        var forms = new SeisForms(call);
        await using var intake = await RunningIntake.StartAsync(azurite, call, now: Deadline.AddDays(-3));

        var complete = await intake.ReadAsync(
            Mails.With(
                "協議会支援（京都府）",
                ("様式1.docx", forms.Form1("京都府", ("website", "https://kyogi.example.lg.jp/"))),
                ("様式2.xlsx", forms.Form2("京都府", 2))
            )
        );
        await intake.ReadAsync(
            Mails.With(
                "協議会支援（奈良県）",
                ("様式1.docx", forms.Form1("奈良県")),
                ("様式2.xlsx", forms.Form2("奈良県", 1))
            )
        );
        var kyoto = await intake.ApplicationAsync("26");
        var nara = await intake.ApplicationAsync("29");
        intake.Clock.SetTo(Deadline.AddTicks(1));
        var late = await intake.ReadAsync(Mails.With("協議会支援（滋賀県）", ("様式1.docx", forms.Form1("滋賀県"))));
        intake.Clock.SetTo(Deadline + call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        var letters = await intake.LettersAsync(5);

        Assert.Equal("read", (string?)complete["state"]);
        Assert.Equal("eligible", (string?)kyoto["status"]);
        var fields = kyoto["forms"]!.AsArray().Single(form => (string?)form!["form"] == "様式1")!["fields"]!;
        Assert.Equal("京都府", (string?)fields["応募する都道府県"]!["value"]);
        Assert.Equal("https://kyogi.example.lg.jp/", (string?)fields["協議会のウェブサイト"]!["value"]);
        Assert.Contains(nara["findings"]!.AsArray(), finding =>
            (string?)finding!["code"] == "field.missing"
            && ((string)finding["message"]!).Contains("協議会のウェブサイト", StringComparison.Ordinal)
        );
        Assert.Equal("late", (string?)late["state"]);
        Assert.Equal(
            2,
            letters.Count(letter =>
                letter.Subject!.StartsWith("【受領のお知らせ】令和9年度 協議会支援", StringComparison.Ordinal)
            )
        );
        var final = letters.Where(letter =>
            letter.TextBody!.Contains(
                "令和9年度 協議会支援の応募を締め切りました（協議会支援事務局）。",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(2, final.Count());
        Assert.Equal("kyogi-r9", (string?)(await intake.GetAsync("/api/summary"))["call"]!["id"]);
    }
}
