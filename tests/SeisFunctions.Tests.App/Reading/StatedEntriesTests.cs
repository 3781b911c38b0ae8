using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class StatedEntriesTests
{
    private static readonly string[] Whole =
    [
        "都道府県名",
        "代表者 職・氏名",
        "担当部局・課",
        "担当者 職・氏名",
        "電話番号",
        "メールアドレス",
        "申請の区分",
        "過去の選定",
        "地域DX推進体制の現状",
        "解決を図る地域課題",
        "目指す姿",
        "【必須】地域DX推進体制の構築支援",
        "具体的な内容",
        "応募要件1",
        "覚書（別紙-1）の提出",
        "応募要件3",
        "応募要件4",
        "応募要件5",
        "応募要件6",
        "応募要件7",
        "応募要件8",
        "応募要件9",
        "応募要件10",
        "個人情報の取扱い",
        "提出日",
    ];

    [Fact]
    public void A_whole_form_states_every_field_that_everybody_must_fill_in_and_every_box_that_everybody_must_tick() =>
        Assert.Equal(Whole, Stated("様式1.docx", Sample.Forms.Form1("東京都")));

    [Theory]
    [InlineData("goal", "", "目指す姿")]
    [InlineData("telephone", "", "電話番号")]
    [InlineData("goal", "検討中の箇所を改めた。", null)]
    [InlineData("telephone", "03-0000-9999", null)]
    [InlineData("contactKana", "", null)]
    [InlineData("address", "", null)]
    [InlineData("supportPeople", "", null)]
    [InlineData("requirement3", "", "応募要件3")]
    [InlineData("requirement10", "", "応募要件10")]
    [InlineData("memorandum1", "", "覚書（別紙-1）の提出")]
    [InlineData("supportStructure", "", "【必須】地域DX推進体制の構築支援")]
    [InlineData("personalDataConsent", "", "個人情報の取扱い")]
    [InlineData("requirement2", "", null)]
    [InlineData("requirement11", "", null)]
    [InlineData("memorandum2", "", null)]
    [InlineData("pastYear", "", null)]
    public void A_field_that_is_left_out_is_missing_and_one_that_is_corrected_or_may_be_left_out_is_not(
        string field,
        string value,
        string? missing
    ) =>
        Assert.Equal(
            missing is null ? [] : [missing],
            Whole.Except(Stated("様式1.docx", Sample.Forms.Form1("東京都", (field, value))))
        );

    [Theory]
    [InlineData("千代田区、八王子市", "千代田区 八王子市 推進体制")]
    [InlineData("八王子市、東京都千代田区", "八王子市 千代田区 推進体制")]
    [InlineData("八王子し、千代田区", "千代田区 推進体制")]
    [InlineData("", "推進体制")]
    public void A_list_states_the_municipalities_that_are_known_however_they_are_written(
        string municipalities,
        string entries
    ) =>
        Assert.Equal(
            entries.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Stated(
                    "様式2.xlsx",
                    Sample.Forms.Form2("東京都", municipalities.Split('、', StringSplitOptions.RemoveEmptyEntries))
                )
                .Except(["都道府県名"])
        );

    [Fact]
    public void A_blank_form_states_nothing() => Assert.Empty(Stated("様式1.docx", Sample.Forms.Blank("form1")));

    private static IReadOnlyList<string> Stated(string name, byte[] form)
    {
        var reading = new SubmissionReader(Sample.Call).Read(
            Opening.Mail(Mails.With(Mails.Subject("東京都"), (name, form))),
            "one",
            Sample.Midway,
            TestContext.Current.CancellationToken
        );
        return Assert.Single(reading.Forms).Stated!;
    }
}
