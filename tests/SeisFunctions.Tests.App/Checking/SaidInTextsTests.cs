using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>A free text that contradicts a box is a question, and any other text stays quiet.</summary>
public sealed class SaidInTextsTests
{
    [Theory]
    [InlineData("海士町については、現在協議中であり同意は得られていない。")]
    [InlineData("①松江市：窓口\n②海士町：物流（※海士町は同意前）")]
    [InlineData("体制を整える。なお、海士町の同意は3月末に得る予定である。")]
    [InlineData("海士町は同意見込みである。")]
    [InlineData("海士町の同意が未了であるため、追って報告する。")]
    [InlineData("海士町は未同意。")]
    [InlineData("海士町からは承諾を得られず、再協議する。")]
    [InlineData("海士町は首長の了承待ち。")]
    [InlineData("連携する市町村のうち1団体は同意していない。")]
    [InlineData("海士町は議会の同意を調整中。")]
    public void A_text_that_says_a_listed_municipality_has_not_agreed_is_a_question(string text)
    {
        var found = Assert.Single(Found("なし", text), finding => finding.Code == "municipality.consentInText");

        Assert.Equal((Severity.Warning, "目指す姿"), (found.Severity, found.Field));
    }

    [Theory]
    [InlineData("海士町とは令和8年3月に同意を得て、推進会議を設置する。")]
    [InlineData("松江市及び海士町は同意済みであり、来年度に実装する予定である。")]
    [InlineData("海士町における住民の合意形成が課題であり、未だ体制がない。")]
    [InlineData("個人情報の本人同意が得られない場合の対応を海士町と検討する。")]
    [InlineData("海士町では調整中の課題を整理する。")]
    [InlineData("国の同意は未了である。")]
    [InlineData("全市町村の同意を得ている。")]
    public void A_text_that_says_something_else_of_consent_stays_quiet(string text) =>
        Assert.DoesNotContain(Found("なし", text), finding => finding.Code == "municipality.consentInText");

    [Theory]
    [InlineData("令和7年度に本事業の支援地域に選定され、2市町と連携して推進会議を設置した。")]
    [InlineData("令和6年度推進体制構築支援の採択を受け、会議体を設置した。")]
    [InlineData("昨年度、本支援に採択された実績を生かす。")]
    [InlineData("Ｒ７年度に支援地域として選定されている。")]
    [InlineData("過去の選定：あり（令和6年度）")]
    public void A_text_that_tells_of_an_earlier_selection_beside_none_is_a_question(string text)
    {
        var found = Assert.Single(Found("なし", text), finding => finding.Code == "history.inText");

        Assert.Equal((Severity.Warning, "目指す姿"), (found.Severity, found.Field));
        Assert.DoesNotContain(Found("あり", text), finding => finding.Code == "history.inText");
    }

    [Theory]
    [InlineData("令和5年度デジタル田園都市国家構想交付金に採択され、窓口を改めた。")]
    [InlineData("令和7年度は本事業に応募したが不採択であった。")]
    [InlineData("本事業に選定された場合は、令和8年度に推進会議を設置する。")]
    [InlineData("過去に本事業に選定されたことはなく、初めて取り組む。")]
    [InlineData("令和8年度に本事業の選定を目指す。")]
    [InlineData("過去の選定：なし")]
    public void A_text_about_other_schemes_or_no_selection_stays_quiet(string text) =>
        Assert.DoesNotContain(Found("なし", text), finding => finding.Code == "history.inText");

    private static IReadOnlyList<Finding> Found(string past, string text) =>
        Check
            .Application(
                Sample.Forms.Form1(
                    "島根県",
                    ("pastSelection", past),
                    ("pastYear", past == "あり" ? "令和7年度" : ""),
                    ("pastMunicipalities", past == "あり" ? "1" : ""),
                    ("goal", text)
                ),
                Sample.Forms.Form2("島根県", "松江市", "海士町")
            )
            .Findings;
}
